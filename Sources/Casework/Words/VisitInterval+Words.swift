extension VisitInterval {
    /// The interval in words.
    package var wording: Wording {
        switch self {
        case .days(7): Wording("每周", "weekly")
        case .months(1): Wording("每月", "monthly")
        case .months(3): Wording("每季度", "quarterly")
        case .days(let days): Wording("每\(days)天", "every " + days.counted("day", "days"))
        case .months(let months): Wording("每\(months)个月", "every \(months) months")
        }
    }
}

extension VisitDue {
    /// The day and why.
    package var wording: Wording {
        switch reason {
        case .interval(let interval, let since):
            Wording(
                "\(day)(\(interval.wording.chinese)一次,上次\(since))",
                "\(day) (\(interval.wording.english), last on \(since))")
        case .neverVisited(let interval, let since):
            Wording(
                "\(day)(\(interval.wording.chinese)一次,\(since)排查或建档后尚未走访)",
                "\(day) (\(interval.wording.english), never visited since the child was found on "
                    + "\(since))")
        case .agreed: Wording("\(day)(上次走访约定)", "\(day) (agreed at the last visit)")
        case .nothingKnown:
            Wording(
                "\(day)(尚未走访,档案中没有可用的排查或建档日期)",
                "\(day) (never visited, and no day in the file says when the child was found)")
        }
    }
}

extension Transition {
    /// What changes on the day.
    package var wording: Wording {
        switch age {
        case 3:
            Wording(
                "\(day)满3周岁:请核对婴幼儿保险等按年龄享受的待遇",
                "\(day): 3; see about insurance and what else ends with infancy")
        case 6:
            Wording(
                "\(day)满6周岁:到入学年龄,请核对入学和康复待遇",
                "\(day): 6, of school age; see about a school and about rehabilitation")
        case 16:
            Wording(
                "\(day)满16周岁:可独居、就业,请评估技能培训需求",
                "\(day): 16, may work and live alone; see about training")
        default:
            Wording(
                "\(day)满18周岁:不再是未成年人,请核对在读待遇并准备结案",
                "\(day): 18, no longer a child; see about support while at school, prepare closing")
        }
    }
}
