/// What an XML reader comes upon next.
enum MarkupEvent {
    case open(MarkupElement)
    case close
    case text(String)
    case end
}
