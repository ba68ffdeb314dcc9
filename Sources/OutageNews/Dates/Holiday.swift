/// Holidays that name a date. The raw value is the symbol of the lexicons.
enum Holiday: String, Sendable, CaseIterable {
  case christmas, boxing = "boxing-day", newYear = "new-year", canada = "canada-day", labour = "labour-day",
    memorial = "memorial-day"
  case christmasEve = "christmas-eve", newYearEve = "new-year-eve", usIndependence = "us-independence",
    thanksgiving
  case blackFriday = "black-friday", cyberMonday = "cyber-monday", easter, easterMonday = "easter-monday",
    goodFriday = "good-friday"
  case halloween, valentine, remembrance, mlk = "mlk-day", presidents = "presidents-day", columbus =
    "columbus-day"
  case mothers = "mothers-day", fathers = "fathers-day", patrick, victoria = "victoria-day", bastille,
    family = "family-day"
  case civic = "civic-holiday", australia = "australia-day", anzac = "anzac-day", waitangi = "waitangi-day",
    groundhog
  case aprilFools = "april-fools", mayDay = "may-day", ashWednesday = "ash-wednesday", palmSunday =
    "palm-sunday", mardiGras = "mardi-gras"
  case pentecost, whitMonday = "whit-monday", ascension, assumption, allSaints = "all-saints", saintJean =
    "saint-jean"
  case swiss = "swiss-day", belgian = "belgian-day", earth = "earth-day", juneteenth, epiphany, candlemas,
    music =
    "music-day"

  /// Whether the day differs between Canada and the United States, or France and North America.
  func day(in year: Int, country: HolidayCountry) -> CivilDay? {
    if let (month, day) = fixed { return CivilDay(year: year, month: month, day: day) }
    if let offset = fromEaster { return CivilDay.easter(year).map { $0 + offset } }
    switch self {
    case .labour:
      return country == .europe
        ? CivilDay(year: year, month: 5, day: 1) : CivilDay.nth(1, weekday: 1, month: 9, year: year)
    case .memorial: return CivilDay.last(weekday: 1, month: 5, year: year)
    case .thanksgiving:
      return country == .canada
        ? CivilDay.nth(2, weekday: 1, month: 10, year: year)
        : CivilDay.nth(4, weekday: 4, month: 11, year: year)
    case .blackFriday: return CivilDay.nth(4, weekday: 4, month: 11, year: year).map { $0 + 1 }
    case .cyberMonday: return CivilDay.nth(4, weekday: 4, month: 11, year: year).map { $0 + 4 }
    case .mlk: return CivilDay.nth(3, weekday: 1, month: 1, year: year)
    case .presidents, .family: return CivilDay.nth(3, weekday: 1, month: 2, year: year)
    case .columbus: return CivilDay.nth(2, weekday: 1, month: 10, year: year)
    case .mothers:
      // France: the last Sunday of May, a week later when that is Pentecost.
      guard country == .europe else { return CivilDay.nth(2, weekday: 7, month: 5, year: year) }
      let last = CivilDay.last(weekday: 7, month: 5, year: year)
      return last == CivilDay.easter(year).map { $0 + 49 } ? last.map { $0 + 7 } : last
    case .fathers: return CivilDay.nth(3, weekday: 7, month: 6, year: year)
    case .victoria: return CivilDay(year: year, month: 5, day: 24).map { $0 + -(($0.weekday - 1)) }
    case .civic: return CivilDay.nth(1, weekday: 1, month: 8, year: year)
    default: return nil
    }
  }

  private var fixed: (month: Int, day: Int)? {
    switch self {
    case .christmas: (12, 25)
    case .christmasEve: (12, 24)
    case .boxing: (12, 26)
    case .newYear: (1, 1)
    case .newYearEve: (12, 31)
    case .canada: (7, 1)
    case .usIndependence: (7, 4)
    case .halloween: (10, 31)
    case .valentine: (2, 14)
    case .remembrance: (11, 11)
    case .patrick: (3, 17)
    case .bastille: (7, 14)
    case .australia: (1, 26)
    case .anzac: (4, 25)
    case .waitangi: (2, 6)
    case .groundhog, .candlemas: (2, 2)
    case .aprilFools: (4, 1)
    case .mayDay: (5, 1)
    case .assumption: (8, 15)
    case .allSaints: (11, 1)
    case .saintJean: (6, 24)
    case .swiss: (8, 1)
    case .belgian: (7, 21)
    case .earth: (4, 22)
    case .juneteenth: (6, 19)
    case .epiphany: (1, 6)
    case .music: (6, 21)
    default: nil
    }
  }

  /// Days from Easter Sunday.
  private var fromEaster: Int? {
    switch self {
    case .mardiGras: -47
    case .ashWednesday: -46
    case .palmSunday: -7
    case .goodFriday: -2
    case .easter: 0
    case .easterMonday: 1
    case .ascension: 39
    case .pentecost: 49
    case .whitMonday: 50
    default: nil
    }
  }
}

/// Whose holidays an article means.
enum HolidayCountry: Sendable {
  case canada, unitedStates, europe
}

extension CivilDay {
  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  static func easter(_ year: Int) -> CivilDay? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The nth weekday of a month.
  static func nth(_ n: Int, weekday: Int, month: Int, year: Int) -> CivilDay? {
    CivilDay(year: year, month: month, day: 1).map { $0 + ((weekday - $0.weekday + 7) % 7 + (n - 1) * 7) }
  }

  static func last(weekday: Int, month: Int, year: Int) -> CivilDay? {
    CivilDay(year: year, month: month, day: length(ofMonth: month, year: year)).map {
      $0 + -(($0.weekday - weekday + 7) % 7)
    }
  }
}
