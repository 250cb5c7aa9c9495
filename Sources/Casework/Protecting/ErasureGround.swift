/// Those numbers of `CodeLists.erasureGround` that rules speak of.
package enum ErasureGround {
    /// The time for which the file is kept is over (个人信息保护法 art. 47).
    package static let keptLongEnough = 1
}
