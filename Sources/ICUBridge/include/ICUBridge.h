#ifndef ICU_BRIDGE_H
#define ICU_BRIDGE_H

// What Swift may see of ICU: opaque pointers and fixed-width integers, never a <unicode/…> header.
// Texts are UTF-8 with a count of bytes (U+0000 is a character like any other); every offset is a byte offset.
// Functions that can fail return a status: 0 for success, a negative `ICUB_…`, or ICU's own error code (> 0).

#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#else
#define _Nullable
#endif

#define ICUB_OK 0
#define ICUB_NO_MEMORY (-1001)   ///< an allocation failed
#define ICUB_INVALID_UTF8 (-1002) ///< the text is not well-formed UTF-8
#define ICUB_TOO_LONG (-1003)    ///< the text has 2^31 bytes or more
#define ICUB_NO_ROOM (-1004)     ///< the caller's buffer is too small

/// Name of a status (`U_ILLEGAL_ARGUMENT_ERROR`); static, NUL-terminated.
const char *icub_status_name(int32_t status);

// MARK: UTF-8

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or `count` if all are. Linear.
size_t icub_utf8_first_invalid(const uint8_t *_Nullable bytes, size_t count);

// MARK: Boundaries (UAX 29)

#define ICUB_GRAPHEMES 0
#define ICUB_WORDS 1
#define ICUB_SENTENCES 2

/// A break iterator with its text. Not to be used by two threads at once: give each its clone.
typedef struct icub_breaker icub_breaker;

/// Opens the iterator of one kind (`ICUB_SENTENCES` …) and locale (`""` is root). Costs well under a millisecond.
icub_breaker *_Nullable icub_breaker_open(int32_t kind, const char *locale, int32_t *status);

/// A fresh iterator of the same kind and locale, without text; much cheaper than opening.
icub_breaker *_Nullable icub_breaker_clone(const icub_breaker *breaker, int32_t *status);

void icub_breaker_close(icub_breaker *_Nullable breaker);

/// Gives the iterator a text. The bytes must stay until the last `icub_breaker_next`. Linear.
int32_t icub_breaker_set_text(icub_breaker *breaker, const uint8_t *_Nullable bytes, size_t count);

/// The next boundary after the last one given (the first call gives the first boundary after 0), or -1 at the end.
int64_t icub_breaker_next(icub_breaker *breaker);

/// ICU's status of the last boundary: for words 0…99 white space and marks, 100…199 numbers, 200…299 letters.
int32_t icub_breaker_rule_status(const icub_breaker *breaker);

/// Writes the boundaries after 0 up to `count`, at most `capacity` of them, to `out` and returns how many were written.
/// Call it again until it returns 0.
size_t icub_breaker_fill(icub_breaker *breaker, uint32_t *out, size_t capacity);

/// The end of the sentence that begins at `start`, after UAX 29 with ICU's properties: the breaks of `ICUB_SENTENCES` in
/// root, at a fraction of their cost. `start` is 0 or a boundary, the text well-formed UTF-8; at the end `count`. Calls over
/// a text are linear together.
size_t icub_sentence_end(const uint8_t *bytes, size_t count, size_t start);

// MARK: Normalization

/// 1: in NFC; 0: not; negative or above 1: a status.
int32_t icub_is_nfc(const uint8_t *_Nullable bytes, size_t count);

/// Writes the NFC form to `out`. `*needed` is its length also when `capacity` is too small (then `ICUB_NO_ROOM`).
int32_t icub_nfc(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nullable out, size_t capacity, size_t *needed);

/// Writes the NFD form; as `icub_nfc`.
int32_t icub_nfd(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nullable out, size_t capacity, size_t *needed);

/// The primary composite of two code points, or -1 if they do not compose.
int32_t icub_compose_pair(int32_t first, int32_t second);

/// The canonical decomposition of one code point, at most `capacity` code points; their number, or 0 if it has none.
int32_t icub_decompose(int32_t scalar, int32_t *out, int32_t capacity);

/// The canonical combining class, 0…240.
uint8_t icub_combining_class(int32_t scalar);

// MARK: Properties

/// Simple case folding.
int32_t icub_fold(int32_t scalar);

/// Simple lower-case and upper-case mappings.
int32_t icub_lower(int32_t scalar);
int32_t icub_upper(int32_t scalar);

/// The general category as in ICU's `UCharCategory`.
uint8_t icub_category(int32_t scalar);

#define ICUB_LETTER 1       ///< L*
#define ICUB_MARK 2         ///< M*
#define ICUB_DIGIT 4        ///< Nd
#define ICUB_NUMBER 8       ///< N*
#define ICUB_PUNCTUATION 16 ///< P*
#define ICUB_SYMBOL 32      ///< S*
#define ICUB_SPACE 64       ///< White_Space
#define ICUB_IGNORABLE 128  ///< Default_Ignorable_Code_Point
#define ICUB_UPPER 256      ///< Uppercase or title case
#define ICUB_LOWER 512      ///< Lowercase
#define ICUB_EMOJI 1024     ///< Extended_Pictographic

/// A set of the bits above.
uint32_t icub_properties(int32_t scalar);

/// The value 0…9 of a decimal digit of any script, or -1.
int32_t icub_digit_value(int32_t scalar);

/// The script's ISO 15924 code, four letters packed big-endian (`Latn` is 0x4C61746E).
uint32_t icub_script(int32_t scalar);

// MARK: Calendar (proleptic Gregorian)

/// Days from 1970-01-01 to a civil date. Month 1…12; days outside the month carry over.
int64_t icub_days_from_civil(int64_t year, int32_t month, int32_t day);

/// The civil date of a number of days since 1970-01-01.
void icub_civil_from_days(int64_t days, int64_t *year, int32_t *month, int32_t *day);

/// ISO 8601 week (Monday first, week 1 holds 4 January) and weekday (1 Monday … 7 Sunday) of a number of days.
void icub_iso_week(int64_t days, int64_t *year, int32_t *week, int32_t *weekday);

/// The same week as ICU's calendar counts it with Monday and 4 minimal days; the oracle of `icub_iso_week`.
int32_t icub_iso_week_by_icu(int64_t days, int32_t *year, int32_t *week);

/// A time zone (`America/Toronto`). Not to be used by two threads at once.
typedef struct icub_zone icub_zone;

/// NULL and a status if the identifier is unknown.
icub_zone *_Nullable icub_zone_open(const char *identifier, int32_t *status);
void icub_zone_close(icub_zone *_Nullable zone);

/// Minutes east of UTC at a local wall time. In the hour that is told twice: the earlier (summer) one.
int32_t icub_zone_offset(icub_zone *zone, int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute,
                         int32_t *minutes);

/// `icub_zone_open`, `icub_zone_offset` and `icub_zone_close` in one, for a single question.
int32_t icub_zone_offset_minutes(const char *identifier, int32_t year, int32_t month, int32_t day, int32_t hour,
                                 int32_t minute, int32_t *minutes);

// MARK: Measure

/// ICU's own NFC + word + sentence pass, the floor that benchmarks hold the text layer against.
typedef struct icub_floor icub_floor;

icub_floor *_Nullable icub_floor_open(const char *locale, int32_t *status);
void icub_floor_close(icub_floor *_Nullable floor);

/// Runs the pass over a text: UTF-8 to UTF-16, NFC, all word boundaries, all sentence boundaries.
int32_t icub_floor_run(icub_floor *floor, const uint8_t *_Nullable bytes, size_t count, size_t *words, size_t *sentences);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
/// First scalar of the canonical decomposition: the letter without its accents.
uint32_t icub_base(uint32_t scalar);

/// 1 letter, 2 decimal digit, 3 space, 4 line end, 5 punctuation, 6 symbol, 7 mark, 8 invisible format character, 0 other.
uint8_t icub_scalar_kind(uint32_t scalar);

#endif
