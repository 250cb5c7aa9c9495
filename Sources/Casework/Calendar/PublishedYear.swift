/// The days of a year that differ from the rule of weekdays, as the State Council's yearly notice
/// on holidays lists them (国务院办公厅关于部分节假日安排的通知; gathered by
/// NateScarlet/holiday-cn, MIT).
struct PublishedYear {
    let year: Int
    /// Days off, also those that fall on a weekend: month × 100 + day.
    let off: [Int]
    /// Saturdays and Sundays that are worked in their place.
    let worked: [Int]

    /// Sorted by year. Next year's notice comes out in autumn.
    static let all = [
        PublishedYear(
            year: 2022,
            off: [
                101, 102, 103, 131, 201, 202, 203, 204, 205, 206, 403, 404, 405, 430, 501,
                502, 503, 504, 603, 604, 605, 910, 911, 912, 1001, 1002, 1003, 1004, 1005,
                1006, 1007, 1231,
            ],
            worked: [129, 130, 402, 424, 507, 1008, 1009]),
        PublishedYear(
            year: 2023,
            off: [
                101, 102, 121, 122, 123, 124, 125, 126, 127, 405, 429, 430, 501, 502, 503,
                622, 623, 624, 929, 930, 1001, 1002, 1003, 1004, 1005, 1006,
            ],
            worked: [128, 129, 423, 506, 625, 1007, 1008]),
        PublishedYear(
            year: 2024,
            off: [
                101, 210, 211, 212, 213, 214, 215, 216, 217, 404, 405, 406, 501, 502, 503,
                504, 505, 610, 915, 916, 917, 1001, 1002, 1003, 1004, 1005, 1006, 1007,
            ],
            worked: [204, 218, 407, 428, 511, 914, 929, 1012]),
        PublishedYear(
            year: 2025,
            off: [
                101, 128, 129, 130, 131, 201, 202, 203, 204, 404, 405, 406, 501, 502, 503,
                504, 505, 531, 601, 602, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008,
            ],
            worked: [126, 208, 427, 928, 1011]),
        PublishedYear(
            year: 2026,
            off: [
                101, 102, 103, 215, 216, 217, 218, 219, 220, 221, 222, 223, 404, 405, 406,
                501, 502, 503, 504, 505, 619, 620, 621, 925, 926, 927, 1001, 1002, 1003,
                1004, 1005, 1006, 1007,
            ],
            worked: [104, 214, 228, 509, 920, 1010]),
    ]
}
