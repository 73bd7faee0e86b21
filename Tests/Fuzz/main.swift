// Reads bytes that libFuzzer makes up as the book, document or text that they look like:
//
//     make fuzz-import FUZZ_SECONDS=600
import Glibc
import Importing

/// libFuzzer's loop (FuzzerDriver.cpp), which its library would otherwise begin with a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Opens bytes as what they look like and reads all of their texts, under the name that libFuzzer's own
/// `main` asks for.
@_cdecl("LLVMFuzzerTestOneInput")
func readInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = Source(standardInput: Array(UnsafeBufferPointer(start: start, count: count)))
  // A PDF is read by another program, which others fuzz.
  guard let format = source.format, format != PDFFile.self else { return 0 }
  // To be refused in a sentence is a right answer.
  _ = try? source.open().stories()
  return 0
}

var (count, words) = (CommandLine.argc, CommandLine.unsafeArgv)
exit(runFuzzer(&count, &words, readInput))
