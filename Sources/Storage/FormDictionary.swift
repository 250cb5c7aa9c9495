/// The first dictionary: words that stand in the files of every village. Both ends of a link must
/// hold the same bytes, so it never changes; a better one gets the next number.
enum FormDictionary {
    /// zstd finds its matches from the end backwards: what is likeliest stands last.
    static let bytes: [UInt8] = Array((surnames + places + sentences).utf8)

    private static let surnames = """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟\
        汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文岩玉普艾
        """

    private static let places = """
        省市县区镇乡村委会社区居民小组街道路号组栋单元室小学中学幼儿园中心学校职业学校福利院卫生院派出所民政办
        """

    private static let sentences = """
        祖父祖母外祖父外祖母父亲母亲伯父姑母叔叔舅舅姨母兄姐监护人照料委托照护亲属联系电话\
        父母外出务工每月通话在家情况良好身体健康精神状态情绪稳定性格内向学习成绩中等良好按时完成作业上学就读在校住校\
        家庭收入低保特困住房安全较旧需要关注心理状况已落实政策补助申请已就医感冒邻居协助照看老师反映表现\
        本次走访见到儿童和监护人未见到儿童通过电话了解入户走访电话学校视频下次走访检查发现问题已联系镇儿童督导员\
        孤儿事实无人抚养儿童农村留守儿童困境儿童重病重残儿童贫困家庭儿童流浪儿童监护缺失或监护不当高中低2025-2026-
        """
}
