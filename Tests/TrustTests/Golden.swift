/// Bytes that an earlier program wrote, and that every later one must open.
enum Golden {
    static let sealed = """
        6f07f24b4db5c518dc9efc0162b38cbd6b04c9909ef0d7032a6bd296bfb3ce43
        5d9ad0d654
        """
    static let name = """
        d4d0e1cd7668fec7083965a4d6eba904
        """
    static let lock = """
        01bb0c431df2739618f68a73a96c9b1d2ac03d3cb3891183c62611671a516d36
        7b158661d371ffa57c8ee91033592ea35e5e21e9473c0ca748c909b7c6c8c9d3
        5ec0f975d756e7d8e1a89caec05ffa1465ddc39b4450efbf73ebc7be686aa4ef
        df5a60f9982193f769835feeb174c5b9b466e5
        """
}
