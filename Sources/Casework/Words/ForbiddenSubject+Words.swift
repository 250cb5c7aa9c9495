extension ForbiddenSubject {
    /// What is not collected.
    package var wording: Wording {
        switch self {
        case .ethnicity: Wording("民族", "ethnicity")
        case .religion: Wording("宗教信仰", "religion")
        case .politics: Wording("政治面貌", "politics or party")
        case .behaviourLabel: Wording("维稳、行为标签", "labels of behaviour")
        case .biometrics: Wording("生物特征", "biometrics")
        case .movements: Wording("行踪轨迹", "movements")
        case .workplace: Wording("成年人的工作地点", "adults' workplaces")
        case .coordinates: Wording("坐标定位", "coordinates")
        case .diagnosis: Wording("诊断、病史", "diagnosis")
        case .abuseDetail: Wording("侵害细节、影像", "details or pictures of abuse")
        case .criminalDetail: Wording("犯罪与服刑细节", "criminal detail")
        case .account: Wording("银行账户", "bank accounts")
        case .adultIdentityNumber: Wording("成年人的身份证号码", "adults' ID numbers")
        case .income: Wording("收入金额", "income amounts")
        case .contacts: Wording("通讯录、社交账号", "contacts and social media")
        case .device: Wording("设备标识", "device identifiers")
        case .predictedScore: Wording("机器预测的分数", "scores predicted by machine")
        case .reporter: Wording("报告人姓名", "the reporter's name")
        }
    }

    /// Why a field or column is not taken.
    package var refusal: Wording {
        Wording(
            "\(wording.chinese)属于不采集的内容,不予保存", "\(wording.english): never collected, not stored")
    }
}
