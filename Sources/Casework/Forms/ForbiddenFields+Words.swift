extension ForbiddenFields {
    /// Words that hold a forbidden one and yet are harmless, in their plain form.
    static let allowed = ["档案号"]

    /// The words by subject, simplified, narrow, in lower case, without spaces and signs.
    static let words: [(subject: ForbiddenSubject, words: [String])] = [
        (
            .ethnicity,
            ["民族", "族别", "族裔", "种族", "族属", "国籍", "ethnic", "race", "nationality", "minzu"]
        ),
        (
            .religion,
            ["宗教", "信仰", "信教", "教派", "religion", "religious", "faith", "belief"]
        ),
        (
            .politics,
            [
                "政治", "党员", "党派", "党团", "党籍", "团员", "入党", "政审", "political", "politics",
                "party", "partymember",
            ]
        ),
        (
            .behaviourLabel,
            [
                "维稳", "稳控", "重点人员", "不稳定因素", "危险分子", "上访", "信访", "社会信用",
                "现实表现", "stability", "petition", "socialcredit", "behaviourlabel",
            ]
        ),
        (
            .biometrics,
            [
                "指纹", "掌纹", "声纹", "虹膜", "人脸", "面部识别", "脸部", "刷脸", "生物特征", "生物识别",
                "采血", "血样", "血型", "blood", "bloodtype", "基因", "dna", "biometric", "fingerprint",
                "iris", "faceid",
                "facetemplate",
                "faceprint", "facial", "voiceprint", "bloodsample", "genetic", "genome",
            ]
        ),
        (
            .coordinates,
            [
                "坐标", "经度", "纬度", "经纬", "定位", "地理位置", "gps", "gis", "latitude", "longitude",
                "coordinate", "geolocation", "latlon", "latlng", "lat", "lng", "beidou", "北斗",
            ]
        ),
        (
            .movements,
            [
                "轨迹", "行踪", "行程", "出行", "去向轨迹", "活动路线", "movement", "whereaboutslog",
                "itinerary", "trajectory", "travel", "track", "tracking", "moves",
            ]
        ),
        (
            .workplace,
            [
                "工作单位", "工作地点", "务工地", "务工单位", "打工地", "单位地址",
                "从业单位", "雇主", "就业单位", "workplace", "employer", "workaddress", "placeofwork",
            ]
        ),
        (
            .diagnosis,
            [
                "诊断", "病历", "病史", "病情", "病名", "艾滋", "性病", "传染病", "hiv", "aids", "diagnosis",
                "diagnoses", "medicalrecord", "medicalhistory", "illnessname",
            ]
        ),
        (
            .abuseDetail,
            [
                "性侵", "伤情照片", "受害经过", "侵害细节", "录音", "录像", "injuryphoto", "recording",
                "abusedetail", "sexualabuse",
            ]
        ),
        (
            .criminalDetail,
            [
                "罪名", "案号", "服刑地", "服刑场所", "羁押", "监狱", "刑期", "犯罪", "前科", "案由", "判决", "crime",
                "criminal",
                "prison", "criminalcharge", "casenumber", "sentence", "convict",
            ]
        ),
        (
            .account,
            [
                "银行", "账号", "账户", "卡号", "开户行", "存折", "一卡通号", "支付宝", "bankaccount", "bank",
                "accountnumber", "accountno", "iban", "cardnumber", "alipay",
            ]
        ),
        (
            .adultIdentityNumber,
            [
                "父亲身份证", "母亲身份证", "监护人身份证", "家长身份证", "照料人身份证", "委托人身份证",
                "祖父身份证", "祖母身份证", "fatheridentity", "fatherid", "motheridentity", "motherid",
                "guardianid", "guardianidentity", "parentid", "carerid",
            ]
        ),
        (
            .income,
            ["收入金额", "月收入", "年收入", "年均收入", "工资", "存款", "incomeamount", "salary", "wage", "wages"]
        ),
        (
            .contacts,
            [
                "通讯录", "好友", "社交账号", "微信号", "微信", "qq号", "qq", "抖音", "微博", "wechat", "weixin",
                "socialmedia", "contactlist", "addressbook",
            ]
        ),
        (
            .device,
            [
                "设备号", "手机串号", "设备标识", "imei", "imsi", "mac地址", "macaddress", "deviceid",
                "deviceidentifier",
            ]
        ),
        (
            .predictedScore,
            [
                "预测", "算法评分", "模型评分", "智能评分", "自动评分", "predicted", "predictive", "prediction",
                "machinescore", "modelscore", "aiscore",
            ]
        ),
        (
            .reporter,
            ["报告人", "举报人", "检举人", "来电人", "reporter", "informant", "whistleblower", "caller"]
        ),
    ]
}
