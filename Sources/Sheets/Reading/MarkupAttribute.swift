/// One attribute of an XML element.
struct MarkupAttribute {
    let prefix: String
    let name: String
    let value: String
}
