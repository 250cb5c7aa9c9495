import Casework
import Node

/// A contact card as lines, as a page for a printer, and for a program.
struct CardPage {
    let card: ContactCard
    /// Who prints it.
    let person: String
    let today: CalendarDay
    let language: Language

    private static let title = Wording("儿童联系卡", "Contact card")
    private static let responsible = Wording("责任人", "Responsible")
    private static let numbers = Wording("求助电话", "Numbers to call")

    /// Who prints it and when: paper goes from hand to hand (domain section 3).
    private var imprint: Wording {
        Wording("打印:\(person) \(today),供联系使用", "printed by \(person), \(today), to be called by")
    }

    private func line(_ person: ContactCard.Person) -> String {
        let place = [person.unit, person.post[language]].filter { !$0.isEmpty }
            .joined(separator: " ")
        return "\(person.name)  \(person.phone)  \(place)"
    }

    private func line(_ hotline: ContactCard.Hotline) -> String {
        [hotline.name, hotline.phone, hotline.hours].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    func write(to page: inout Page) {
        page.line(Self.title)
        page.line("\(card.child)  \(card.unit)  \(card.code)")
        page.blank()
        page.line(Self.responsible)
        for person in card.persons { page.line(line(person), indent: 2) }
        page.line(Self.numbers)
        for hotline in card.hotlines { page.line(line(hotline), indent: 2) }
        page.blank()
        page.line(imprint)
    }

    /// One file with its own style: it needs no network, and asks none.
    var html: String {
        let persons = card.persons.map { "<li>\(Self.escaped(line($0)))</li>" }.joined()
        let numbers = card.hotlines.map { "<li>\(Self.escaped(line($0)))</li>" }.joined()
        let head = Self.escaped("\(card.child)  \(card.unit)  \(card.code)")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.escaped(Self.title[language]))</title>
            <style>\(Self.style)</style></head><body>
            <h1>\(Self.escaped(Self.title[language]))</h1>
            <p class="child">\(head)</p>
            <h2>\(Self.escaped(Self.responsible[language]))</h2><ul>\(persons)</ul>
            <h2>\(Self.escaped(Self.numbers[language]))</h2><ul>\(numbers)</ul>
            <p class="imprint">\(Self.escaped(imprint[language]))</p>
            </body></html>

            """
    }

    private static let style = """
        @page { size: A6 landscape; margin: 6mm }
        body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; font-size: 10pt; \
        max-width: 136mm; margin: 0 auto }
        h1 { font-size: 13pt; margin: 0 0 2mm } h2 { font-size: 10pt; margin: 3mm 0 1mm }
        ul { margin: 0; padding-left: 5mm } li { white-space: pre-wrap }
        .child { font-weight: bold; white-space: pre-wrap; margin: 0 }
        .imprint { font-size: 7pt; color: #444; margin-top: 4mm }
        """

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    func json(file: String?) -> JSON {
        [
            "code": .string(card.code), "name": .string(card.child), "unit": .string(card.unit),
            "persons": .array(
                card.persons.map {
                    [
                        "name": .string($0.name), "post": .string($0.post[language]),
                        "unit": .string($0.unit), "phone": .string($0.phone),
                    ]
                }),
            "hotlines": .array(
                card.hotlines.map {
                    [
                        "name": .string($0.name), "phone": .string($0.phone),
                        "hours": .string($0.hours),
                    ]
                }),
            "file": JSON(file),
        ]
    }
}
