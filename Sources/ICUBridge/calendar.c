#include "ICUBridge.h"
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

#define MILLISECONDS_A_DAY 86400000.0

// Days and civil dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).

int64_t icub_days_from_civil(int64_t year, int32_t month, int32_t day) {
  if (month <= 2) year -= 1;
  int64_t era = (year >= 0 ? year : year - 399) / 400;
  int64_t of_era = year - era * 400;
  int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void icub_civil_from_days(int64_t days, int64_t *year, int32_t *month, int32_t *day) {
  days += 719468;
  int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  int64_t of_era = days - era * 146097;
  int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted = (5 * of_year + 2) / 153;
  *day = (int32_t)(of_year - (153 * shifted + 2) / 5 + 1);
  *month = (int32_t)(shifted < 10 ? shifted + 3 : shifted - 9);
  *year = year_of_era + era * 400 + (*month <= 2);
}

void icub_iso_week(int64_t days, int64_t *year, int32_t *week, int32_t *weekday) {
  int64_t from_monday = ((days + 3) % 7 + 7) % 7; // 1970-01-01 was a Thursday
  *weekday = (int32_t)from_monday + 1;
  // The week belongs to the year of its Thursday.
  int64_t thursday = days - from_monday + 3;
  int32_t month, day;
  icub_civil_from_days(thursday, year, &month, &day);
  *week = (int32_t)((thursday - icub_days_from_civil(*year, 1, 1)) / 7) + 1;
}

static UCalendar *open_calendar(const char *identifier, UErrorCode *error) {
  UChar zone[80], canonical[80];
  size_t length = strlen(identifier);
  if (length == 0 || length >= 80) {
    *error = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  u_charsToUChars(identifier, zone, (int32_t)length + 1);
  // ucal_open takes an unknown zone for GMT without a word; this call does not.
  UBool is_system = 0;
  ucal_getCanonicalTimeZoneID(zone, (int32_t)length, canonical, 80, &is_system, error);
  if (U_FAILURE(*error)) return NULL;
  return ucal_open(zone, (int32_t)length, "en", UCAL_GREGORIAN, error);
}

int32_t icub_iso_week_by_icu(int64_t days, int32_t *year, int32_t *week) {
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = open_calendar("UTC", &error);
  if (U_FAILURE(error)) return error;
  ucal_setAttribute(calendar, UCAL_FIRST_DAY_OF_WEEK, UCAL_MONDAY);
  ucal_setAttribute(calendar, UCAL_MINIMAL_DAYS_IN_FIRST_WEEK, 4);
  ucal_setMillis(calendar, (double)days * MILLISECONDS_A_DAY, &error);
  *year = ucal_get(calendar, UCAL_YEAR_WOY, &error);
  *week = ucal_get(calendar, UCAL_WEEK_OF_YEAR, &error);
  ucal_close(calendar);
  return U_FAILURE(error) ? error : ICUB_OK;
}

struct icub_zone {
  UCalendar *calendar;
};

icub_zone *icub_zone_open(const char *identifier, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UCalendar *calendar = open_calendar(identifier, &error);
  if (U_FAILURE(error)) {
    *status = error;
    return NULL;
  }
  icub_zone *zone = malloc(sizeof *zone);
  if (!zone) {
    ucal_close(calendar);
    *status = ICUB_NO_MEMORY;
    return NULL;
  }
  // A time told twice in autumn is read as the first, the summer one.
  ucal_setAttribute(calendar, UCAL_REPEATED_WALL_TIME, UCAL_WALLTIME_FIRST);
  zone->calendar = calendar;
  *status = ICUB_OK;
  return zone;
}

void icub_zone_close(icub_zone *zone) {
  if (!zone) return;
  ucal_close(zone->calendar);
  free(zone);
}

int32_t icub_zone_offset(icub_zone *zone, int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute,
                         int32_t *minutes) {
  UErrorCode error = U_ZERO_ERROR;
  ucal_clear(zone->calendar);
  ucal_setDateTime(zone->calendar, year, month - 1, day, hour, minute, 0, &error);
  int32_t raw = ucal_get(zone->calendar, UCAL_ZONE_OFFSET, &error);
  int32_t summer = ucal_get(zone->calendar, UCAL_DST_OFFSET, &error);
  if (U_FAILURE(error)) return error;
  *minutes = (raw + summer) / 60000;
  return ICUB_OK;
}

int32_t icub_zone_offset_minutes(const char *identifier, int32_t year, int32_t month, int32_t day, int32_t hour,
                                 int32_t minute, int32_t *minutes) {
  int32_t status = ICUB_OK;
  icub_zone *zone = icub_zone_open(identifier, &status);
  if (!zone) return status;
  status = icub_zone_offset(zone, year, month, day, hour, minute, minutes);
  icub_zone_close(zone);
  return status;
}
