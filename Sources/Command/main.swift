import ArgumentParser
print("hamlet")
