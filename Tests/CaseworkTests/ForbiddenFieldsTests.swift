import Casework
import Records
import Testing

struct ForbiddenFieldsTests {
    @Test(
        "What domain section 3 forbids is refused under many names",
        arguments: [
            ("民族", ForbiddenSubject.ethnicity), ("民 族", .ethnicity), ("儿童民族", .ethnicity),
            ("Ethnicity", .ethnicity), ("ＥＴＨＮＩＣ＿ＧＲＯＵＰ", .ethnicity), ("宗教信仰", .religion),
            ("religion", .religion), ("政治面貌", .politics), ("是否黨員", .politics), ("party", .politics),
            ("political_status", .politics), ("维稳等级", .behaviourLabel), ("重點人員", .behaviourLabel),
            ("指纹", .biometrics), ("指紋", .biometrics), ("人臉照片", .biometrics), ("DNA", .biometrics),
            ("d n a", .biometrics), ("采血编号", .biometrics), ("face_template", .biometrics),
            ("GPS", .coordinates), ("ｇｐｓ", .coordinates), ("家庭坐标", .coordinates),
            ("經緯度", .coordinates),
            ("latitude", .coordinates), ("行踪", .movements), ("出行轨迹", .movements),
            ("父亲工作单位", .workplace), ("务工地点", .workplace), ("外出务工地", .workplace),
            ("打工地", .workplace), ("血型", .biometrics), ("blood_type", .biometrics),
            ("国籍", .ethnicity), ("服刑场所", .criminalDetail), ("羁押地点", .criminalDetail),
            ("employer", .workplace),
            ("诊断", .diagnosis), ("診斷結果", .diagnosis), ("HIV", .diagnosis),
            ("hiv_status", .diagnosis),
            ("是否艾滋", .diagnosis), ("性侵经过", .abuseDetail), ("罪名", .criminalDetail),
            ("服刑監獄", .criminalDetail), ("银行卡号", .account), ("銀行賬號", .account),
            ("bank_account", .account), ("监护人身份证号", .adultIdentityNumber),
            ("监护人 / 身份证号码", .adultIdentityNumber), ("guardian_id_number", .adultIdentityNumber),
            ("年收入", .income), ("salary", .income), ("微信号", .contacts), ("IMEI", .device),
            ("风险预测分", .predictedScore), ("predicted_score", .predictedScore), ("举报人", .reporter),
            ("舉報人姓名", .reporter),
        ])
    func refused(name: String, subject: ForbiddenSubject) {
        #expect(ForbiddenFields.subject(of: name) == subject)
        #expect(throws: FieldRefusal.forbiddenField(name, subject)) {
            try Forms.child.require(name)
        }
    }

    @Test(
        "Harmless names that look alike are not refused",
        arguments: [
            "家庭住址", "grace_period", "embrace", "platform", "person_in_charge", "departure", "排查人",
            "身份证号码",
            "联系电话", "风险等级", "trackless", "评估日期", "单位名称", "残疾证编号", "儿童档案号",
        ])
    func harmless(name: String) {
        #expect(ForbiddenFields.subject(of: name) == nil)
    }

    @Test(
        "Texts that name the sealed infection are noticed in any width",
        arguments: [
            "疑似艾滋病", "HIV阳性", "ＨＩＶ", "母亲 aids", "感染艾 滋病病毒",
        ])
    func sealed(text: String) {
        #expect(ForbiddenFields.speaksOfSealed(text))
    }

    @Test("Ordinary texts are not", arguments: ["艾则孜·帕提曼", "祖母照料,身体健康", "first aid kit", "滋补", ""])
    func ordinary(text: String) {
        #expect(!ForbiddenFields.speaksOfSealed(text))
    }
}
