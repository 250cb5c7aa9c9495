/// Holds the words of which a load is made.
///
/// All are invented combinations; together with the order of the draws they define the load, so
/// a word added, removed or moved makes another load.
enum LoadVocabulary {
    /// Every character below is of the block that UTF-8 writes in three bytes.
    static let bytesPerCharacter = 3

    static let familyNames = characters(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
            + "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
            + "顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")

    static let givenNames = characters(
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建国文辉玉梅欣怡子轩浩然梓"
            + "涵雨桐思远佳宁一诺梦琪天佑晨曦宇航嘉怡俊杰雅婷志强晓东春花金凤永福小龙海燕")

    /// Names of places, two characters each.
    static let places = Prose(
        "清溪云山石桥青林白沙红星新建东风和平柳树大坪高桥龙潭双河金竹长岭枫木黄土水口上寨"
            + "下寨马场牛栏凤凰竹园茶店铜鼓")

    /// What notes are cut from.
    static let prose = Prose(
        "孩子由祖母照料身体健康学习成绩中等父母在外务工每月通话家庭收入低住房较旧已申请补"
            + "助情绪稳定上课认真需要关注心理状况与同学相处融洽近期感冒已就医监护人年迈行动不便"
            + "邻居协助照看已落实政策下次走访检查学习用品缺乏已联系学校老师反映表现良好作业按时"
            + "完成")

    static let healthStates = ["健康", "一般", "慢性病", "残疾", "重病"]
    static let visitKinds = ["入户", "电话", "学校", "视频"]
    static let schoolKinds = ["小学", "中学", "幼儿园"]

    static let sexes = ["男", "女"]
    static let householdKinds = ["农业", "非农业", "居民", "集体户", "未落户", "迁移中", "港澳台", "不详"]
    static let relations = ["父亲", "母亲", "祖父", "祖母", "外祖父", "外祖母", "伯父", "姑母"]
    static let parentStates = ["健在", "外出务工", "失联", "服刑", "死亡", "重残", "不详"]
    static let categories = ["孤儿", "事实无人抚养儿童", "留守儿童", "困境儿童", "重病重残儿童"]

    private static func characters(_ text: String) -> [String] {
        text.unicodeScalars.map { String($0) }
    }
}
