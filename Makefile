# `make run` opens the issue, `make test` runs all tests; both install what is missing first.

PREFIX ?= /usr/local
DESTDIR ?=
ISSUE ?=

# Debian packages by what needs them, and a file of each that tells it is there.
PACKAGES = libncursesw5-dev:/usr/include/ncursesw/curses.h \
  libcmark-gfm-dev:/usr/include/cmark-gfm.h \
  libcmark-gfm-extensions-dev:/usr/include/cmark-gfm-core-extensions.h \
  libsqlite3-dev:/usr/include/sqlite3.h libstemmer-dev:/usr/include/libstemmer.h \
  make:/usr/bin/make
TEST_PACKAGES = libvterm-dev:/usr/include/vterm.h libicu-dev:/usr/include/unicode/ubrk.h tmux:/usr/bin/tmux less:/usr/bin/less \
  unicode-data:/usr/share/unicode/auxiliary/LineBreakTest.txt

# One file that runs where no Swift is installed, and starts without a dynamic linker.
RELEASE = --configuration release -Xswiftc -static-executable -Xswiftc -use-ld=lld
PROGRAM = .build/release/kan

.PHONY: run build test bench install uninstall format lint tables packages test-packages clean

run: build
	@exec $(PROGRAM) $(ISSUE)

build: packages
	@swift build $(RELEASE) --product kan

test: packages test-packages
	swift build $(RELEASE) --product kan
	swift build --build-tests
	swift test --skip-build
	$(PROGRAM) check Content/china-standardization-2025-01

bench: packages test-packages build
	swift build $(RELEASE) --product kan-bench
	.build/release/kan-bench $(PROGRAM) Content/china-standardization-2025-01

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/kan
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/kan
	rm -rf $(DESTDIR)$(PREFIX)/share/kan/content
	cp -R Content $(DESTDIR)$(PREFIX)/share/kan/content

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/kan
	rm -rf $(DESTDIR)$(PREFIX)/share/kan

format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# The tables of CUnicode, CHyphenation and CHan, from Debian's unicode-data and hyphen-en-us.
tables:
	swiftc -O -package-name kan Sources/CUnicode/generate/main.swift Sources/Typesetting/LineBreakClass.swift \
	  Sources/Typesetting/LineBreakRules.swift -o .build/generate-tables
	.build/generate-tables > Sources/CUnicode/tables.c
	swiftc -O Sources/CHyphenation/generate/main.swift -o .build/generate-patterns
	.build/generate-patterns > Sources/CHyphenation/patterns.c
	swiftc -O Sources/CHan/generate/main.swift -o .build/generate-han
	.build/generate-han > Sources/CHan/tables.c

packages:
	@sh Makefile.packages $(PACKAGES)

test-packages:
	@sh Makefile.packages $(TEST_PACKAGES)

clean:
	rm -rf .build
