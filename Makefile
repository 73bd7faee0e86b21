# `make run` opens the issue, `make test` runs all tests; both install what is missing first.

PREFIX ?= /usr/local
DESTDIR ?=
ISSUE ?=

# Debian packages by what needs them, and a file of each that tells it is there.
PACKAGES = libncursesw5-dev:/usr/include/ncursesw/curses.h \
  libcmark-gfm-dev:/usr/include/cmark-gfm.h \
  libcmark-gfm-extensions-dev:/usr/include/cmark-gfm-core-extensions.h \
  libsqlite3-dev:/usr/include/sqlite3.h libstemmer-dev:/usr/include/libstemmer.h \
  zlib1g-dev:/usr/include/zlib.h libexpat1-dev:/usr/include/expat.h libgumbo-dev:/usr/include/gumbo.h \
  make:/usr/bin/make
TEST_PACKAGES = libvterm-dev:/usr/include/vterm.h libicu-dev:/usr/include/unicode/ubrk.h tmux:/usr/bin/tmux less:/usr/bin/less \
  unicode-data:/usr/share/unicode/auxiliary/LineBreakTest.txt hyphen-en-us:/usr/share/hyphen/hyph_en_US.dic bzip2:/usr/bin/bzcat

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

# The tables of CUnicode, CHyphenation and CHan, from Debian's unicode-data and hyphen-en-us. Each is
# written beside the build and moved where it belongs only when it is whole.
TABLES = Sources
GENERATORS = .build/tables

tables: test-packages $(GENERATORS)/unicode $(GENERATORS)/patterns $(GENERATORS)/han
	@mkdir -p $(TABLES)/CUnicode $(TABLES)/CHyphenation $(TABLES)/CHan
	$(GENERATORS)/unicode > $(GENERATORS)/unicode.c && mv $(GENERATORS)/unicode.c $(TABLES)/CUnicode/tables.c
	$(GENERATORS)/patterns > $(GENERATORS)/patterns.c && mv $(GENERATORS)/patterns.c $(TABLES)/CHyphenation/patterns.c
	$(GENERATORS)/han > $(GENERATORS)/han.c && mv $(GENERATORS)/han.c $(TABLES)/CHan/tables.c

$(GENERATORS)/unicode: Sources/CUnicode/generate/*.swift Sources/Typesetting/LineBreakClass.swift Sources/Typesetting/BreakOpportunity.swift
$(GENERATORS)/patterns: Sources/CHyphenation/generate/*.swift
$(GENERATORS)/han: Sources/CHan/generate/*.swift
$(GENERATORS)/%:
	@mkdir -p $(GENERATORS)
	swiftc -O -package-name kan $^ -o $@

packages:
	@sh Makefile.packages $(PACKAGES)

test-packages:
	@sh Makefile.packages $(TEST_PACKAGES)

clean:
	rm -rf .build
