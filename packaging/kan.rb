# A Homebrew formula for Linux: `make dist` writes the archive and SHA256SUMS that it names; put their
# address and sum in here when a release is published.
class Kan < Formula
  desc "Reads magazines, books and documents in the terminal, in two languages at once"
  homepage "https://example.org/kan"
  url "https://example.org/kan/releases/kan-0.2.0-linux-x86_64.tar.zst"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on arch: :x86_64
  depends_on :linux

  def install
    bin.install "bin/kan"
    share.install Dir["share/*"]
  end

  test do
    assert_match "kan #{version}", shell_output("#{bin}/kan --version")
    assert_match "China Standardization", shell_output("#{bin}/kan contents")
  end
end
