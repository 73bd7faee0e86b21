// Reads bytes that libFuzzer makes up as one format, which KAN_FUZZ_FORMAT names, so that each is tried as
// deeply as any other:
//
//     make fuzz-import FUZZ_SECONDS=600 FUZZ_FORMATS="zip epub"
import Glibc
import Importing

/// libFuzzer's loop (FuzzerDriver.cpp), which its library would otherwise begin with a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads bytes as the format in question, under the name that libFuzzer's own `main` asks for.
@_cdecl("LLVMFuzzerTestOneInput")
func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedFormat.chosen?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

guard FuzzedFormat.chosen != nil else {
  print(
    "KAN_FUZZ_FORMAT is one of \(FuzzedFormat.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(2)
}
var (count, words) = (CommandLine.argc, CommandLine.unsafeArgv)
exit(runFuzzer(&count, &words, readInput))
