# `make help` lists what can be made; whatever builds installs what is missing first.

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
DIST_PACKAGES = zstd:/usr/bin/zstd lintian:/usr/bin/lintian dpkg:/usr/bin/dpkg-deb
ORDER_PACKAGES = valgrind:/usr/bin/valgrind binutils:/usr/bin/objcopy
TEST_PACKAGES = python3:/usr/bin/python3 poppler-utils:/usr/bin/pdftotext libvterm-dev:/usr/include/vterm.h libicu-dev:/usr/include/unicode/ubrk.h tmux:/usr/bin/tmux less:/usr/bin/less \
  strace:/usr/bin/strace \
  unicode-data:/usr/share/unicode/auxiliary/LineBreakTest.txt hyphen-en-us:/usr/share/hyphen/hyph_en_US.dic bzip2:/usr/bin/bzcat

# One file that runs where no Swift is installed, and starts without a dynamic linker. The functions that a
# start and the usual keys need stand together in it, in the order of packaging/kan.order: the pages of the
# program that are read at all are three fifths of what they were. Types are asked for by functions, not by
# name, which the runtime would look up among all conformances.
RELEASE = --configuration release -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  $(foreach flag,-function-sections -disable-concrete-type-metadata-mangled-name-accessors,-Xswiftc -Xfrontend -Xswiftc $(flag)) \
  $(foreach flag,--symbol-ordering-file=packaging/kan.order --no-warn-symbol-ordering,-Xlinker $(flag))
PROGRAM = .build/release/kan

.PHONY: help run build pictures test check fuzz fuzz-import sanitize sanitize-address sanitize-thread bench stage install uninstall order dist format lint \
  tables packages \
  test-packages clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: build ## build, and open the issue (ISSUE=… for another)
	@exec $(PROGRAM) $(ISSUE)

build: packages ## build the program
	@swift build $(RELEASE) --product kan

pictures: build ## draw the pictures of README.md anew
	docs/pictures/draw.sh $(PROGRAM) docs/pictures

check: ## all that a change has to pass, as the server does it
	.ci/run

test: packages test-packages ## build, and run all tests
	swift build $(RELEASE) --product kan
	swift build --build-tests
	swift test --skip-build
	$(PROGRAM) check Content/china-standardization-2025-01

# Inputs that are tried at random, and the first seed: what was found is tried again by its seed.
FUZZ ?= 1000000
SEED ?= 1

# Built with optimisation, so that more are tried in the same time.
FUZZ_TESTS = --configuration release -Xswiftc -enable-testing --scratch-path .build/fuzz-keys

fuzz: packages test-packages ## press keys at random (FUZZ=inputs, SEED=first)
	swift build --build-tests $(FUZZ_TESTS)
	KAN_FUZZ=$(FUZZ) KAN_SEED=$(SEED) swift test --skip-build $(FUZZ_TESTS) --filter FuzzTests

# Address and undefined behaviour: whatever calls C, and the program itself in a terminal, which is built
# beside the tests. Leaks are not looked for: Swift keeps pointers with bits of its own in them, which no scan of
# memory knows. Undefined behaviour is looked for in C alone: Swift has none, and the one C++ here, TOMLKit, calls a
# member of nothing (nodeType in Node.cpp), to no effect. Threads: whatever goes on beside the page; what the
# toolchain itself does is left out by Tests/Sanitize/threads.txt.
ADDRESS = --scratch-path .build/sanitize-address --sanitize=address \
  -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined -Xcxx -fno-sanitize=undefined
ADDRESS_TESTS = ^(Grid|Terminal|Typesetting|Searching|Importing|Exporting)Tests|LeavingTests|CrashTests|TerminalFuzzTests|HostileContentTests
THREAD = --scratch-path .build/sanitize-thread --sanitize=thread
THREAD_TESTS = ^(Storage|Running)Tests

sanitize: sanitize-address sanitize-thread ## run tests under sanitizers of addresses, undefined behaviour and threads

sanitize-address: packages test-packages
	swift build --build-tests $(ADDRESS)
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build $(ADDRESS) --filter '$(ADDRESS_TESTS)'

sanitize-thread: packages test-packages
	swift build --build-tests $(THREAD)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitize/threads.txt \
	  swift test --skip-build $(THREAD) --filter '$(THREAD_TESTS)'

# E-books that are read beside pandoc and ebooklib, apart by spaces.
BOOKS ?=

bench: packages test-packages build ## measure start, keys, memory, search, typesetting and e-books (BOOKS=…)
	swift build $(RELEASE) --product kan-bench
	BOOKS="$(BOOKS)" .build/release/kan-bench $(PROGRAM) Content/china-standardization-2025-01

# Seconds that files of each format are made up and read, which formats, and where what was found is kept.
FUZZ_SECONDS ?= 60
FUZZ_FORMATS ?= zip epub docx html fb2 markdown text
FUZZ_BUILD = .build/fuzz

fuzz-import: packages ## read made-up books and documents with libFuzzer (FUZZ_SECONDS=60, FUZZ_FORMATS=…)
	KAN_FUZZ=1 swift build --scratch-path $(FUZZ_BUILD) -c release --product kan-fuzz \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	@for format in $(FUZZ_FORMATS); do \
	  mkdir -p $(FUZZ_BUILD)/corpus/$$format $(FUZZ_BUILD)/found && \
	  KAN_FUZZ_FORMAT=$$format $(FUZZ_BUILD)/release/kan-fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=1024 \
	    -max_len=65536 -print_funcs=0 -artifact_prefix=$(FUZZ_BUILD)/found/$$format- $(FUZZ_BUILD)/corpus/$$format Tests/Fuzz/Corpus/$$format || exit 1; done

# Everything that belongs on a machine, under $(DESTDIR)$(PREFIX).
SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = bash-completion/completions/kan zsh/site-functions/_kan fish/vendor_completions.d/kan.fish

install: build stage ## install program, content, manual, completions, desktop entry (PREFIX, DESTDIR)

stage:
	install -Dm 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/kan
	rm -rf $(SHARE)/kan/content
	install -d $(SHARE)/kan $(SHARE)/man/man1
	cp -R Content $(SHARE)/kan/content
	$(PROGRAM) manual > $(SHARE)/man/man1/kan.1
	for file in $(COMPLETIONS); do \
	  mkdir -p $(SHARE)/$$(dirname $$file) && \
	  $(PROGRAM) --generate-completion-script $${file%%[-/]*} > $(SHARE)/$$file && sed -i "1{/^#!/d}" $(SHARE)/$$file || exit 1; done
	install -Dm 644 packaging/kan.desktop $(SHARE)/applications/kan.desktop
	install -Dm 644 packaging/kan.metainfo.xml $(SHARE)/metainfo/org.kan_reader.kan.metainfo.xml
	install -Dm 644 -t $(SHARE)/doc/kan LICENSE NOTICE

uninstall: ## take away what was installed; what readers keep stays
	rm -f $(DESTDIR)$(PREFIX)/bin/kan $(SHARE)/man/man1/kan.1 $(addprefix $(SHARE)/,$(COMPLETIONS)) \
	  $(SHARE)/applications/kan.desktop $(SHARE)/metainfo/org.kan_reader.kan.metainfo.xml
	rm -rf $(SHARE)/kan $(SHARE)/doc/kan

order: packages build ## note anew which functions a start and the usual keys need
	@sh Makefile.packages $(ORDER_PACKAGES)
	packaging/order.sh $(PROGRAM) > .build/kan.order && mv .build/kan.order packaging/kan.order
	@rm $(PROGRAM) # The next build links it in the new order.

dist: packages ## make archive, Debian package and sums in .build/dist, built twice and compared
	@sh Makefile.packages $(DIST_PACKAGES)
	RELEASE="$(RELEASE)" packaging/dist.sh

format: ## format the source
	swift format --in-place --recursive Package.swift Sources Tests

lint: ## check the format
	swift format lint --strict --recursive Package.swift Sources Tests

# The tables of CUnicode, CHyphenation and CHan, from Debian's unicode-data and hyphen-en-us. Each is
# written beside the build and moved where it belongs only when it is whole.
TABLES = Sources
GENERATORS = .build/tables

tables: ## make the tables of Unicode, Unihan and hyphenation anew
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

clean: ## take away what was built
	rm -rf .build
