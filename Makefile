# `make feeds` builds the sample site's feeds, `make test` runs the tests. Both install missing packages first.

# The system packages that are needed to build the program, on Debian and Ubuntu.
SYSTEM_PACKAGES = libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libarchive-dev libsqlite3-dev libyaml-dev pkg-config tzdata
# Other programs that only `make test-peers` uses.
PEER_PACKAGES = apache2-bin bsdutils caddy chromium curl default-jre-headless ffmpeg fish gzip hugo jekyll libxml2-utils \
	man-db mount newsboat nginx-light nodejs parallel python3 python3-venv ruby sfeed sox util-linux zsh
PEER_PYTHON_PACKAGES = axe-core-python feedgen feedparser html5lib hugo jsonschema lxml markdown pelican pyspark

SWIFT_SOURCES = Package.swift Sources Snippets Tests Benchmarks/Package.swift Benchmarks/Sources \
	Fuzzing/Package.swift Fuzzing/Sources $(wildcard Examples/*/Package.swift Examples/*/Sources)

PREFIX ?= /usr/local
FEEDKILN = .build/release/feedkiln
PAGES = .build/release/FeedkilnPages

# On Linux, Swift's libraries are linked statically, so that the program runs without Swift and starts fast. GNU's linkers
# would warn about an unused mktemp in Foundation; lld does not. No library needs symbols of the program, so that it
# exports none and starts faster.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS = --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic
FUZZ_FLAGS = -Xswiftc -use-ld=lld
endif

# Each target may import only the targets that its manifest names.
IMPORT_CHECK = --explicit-target-dependency-import-check error

.PHONY: all feeds pages docs docs-site examples test test-peers fuzz bench count kill mutants sbom build format lint manual install portable dist wheel npm deb check-dist setup-dist \
	setup setup-peers clean

all: build

feeds: build
	$(FEEDKILN) build
	$(FEEDKILN) validate --strict --site site.toml
	$(FEEDKILN) validate --strict --profile apple feeds/podcast.rss

build: setup
	swift build -c release --product feedkiln $(IMPORT_CHECK) $(RELEASE_FLAGS)

# The generated pages of Documentation: rules, vocabulary and commands.
pages: setup
	swift build --product feedkiln
	swift run FeedkilnPages
	.build/debug/feedkiln --experimental-dump-help | .build/debug/FeedkilnPages commands Documentation/cli.md

# The documentation of the libraries, as pages for any web server in .build/documentation.
LIBRARIES = FeedCore FeedVocabulary FeedDocument FeedMedia FeedBuilder FeedParsing FeedValidator FeedMarkup SiteSettings ContentValues FeedContent Feeds Feedkiln
docs: setup
	FEEDKILN_DOCS=1 swift package --allow-writing-to-directory .build/documentation generate-documentation \
	  $(addprefix --target ,$(LIBRARIES)) --enable-experimental-combined-documentation --warnings-as-errors \
	  --transform-for-static-hosting --output-path .build/documentation

# Documentation as a static site with search, in .build/docs-site.
docs-site:
	@sh Scripts/setup.sh python3 python3-venv
	@test -x .build/mkdocs/bin/mkdocs || { python3 -m venv .build/mkdocs && .build/mkdocs/bin/pip install --quiet "mkdocs<2" mkdocs-material; }
	NO_MKDOCS_2_WARNING=1 .build/mkdocs/bin/mkdocs build --strict --quiet

# Builds the examples for users of the libraries, and validates their feeds.
examples: build
	swift build --package-path Examples/Articles
	swift build --package-path Examples/HummingbirdServer
	swift build --package-path Examples/PublishSite
	sh Scripts/check_examples.sh $(FEEDKILN)

# The tests that need no other packages.
test: setup
	@FEEDKILN_OPTIMIZED=1 sh Scripts/test.sh $(IMPORT_CHECK)

# The suites that use other programs; none of their tests is skipped.
test-peers: setup setup-peers
	@FEEDKILN_OPTIMIZED=1 FEEDKILN_PEERS=1 sh Scripts/test.sh $(IMPORT_CHECK)

# Fuzzes each of FUZZ_TARGETS, by default all, for FUZZ_SECONDS.
FUZZ_SECONDS ?= 60
fuzz: setup
	swift build -c release --package-path Fuzzing -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing $(FUZZ_FLAGS)
	sh Scripts/fuzz.sh Fuzzing/.build/release/Fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

# Compares the program's speed with others; `make bench BENCHMARKS="start large-feed"` runs only some benchmarks.
bench: build setup-peers
	swift run -c release --package-path Benchmarks Benchmarks $(abspath $(FEEDKILN)) $(BENCHMARKS)

# Compares the instructions and system calls of short runs and single steps with those that are committed;
# `make count RECORD=--record` records them again.
count: build
	@sh Scripts/setup.sh valgrind strace python3
	swift build -c release --package-path Benchmarks
	python3 Scripts/count_instructions.py $(FEEDKILN) Benchmarks/.build/release/Benchmarks $(RECORD)

# Kills builds at 200 random times, and checks the files that remain.
kill: build
	python3 Scripts/kill_builds.py $(FEEDKILN) 200

# Changes the sources in each of the ways in Tests/Mutants, and lists the changes that no test notices. This takes hours.
mutants: setup
	python3 Scripts/mutants.py $(MUTANTS)

# A software bill of materials, as SPDX JSON.
sbom:
	@swift package resolve >&2
	@python3 Scripts/sbom.py

setup:
	@sh Scripts/setup.sh $(SYSTEM_PACKAGES)

setup-peers:
	@sh Scripts/setup.sh $(PEER_PACKAGES)
	@test -x .build/python/bin/python || python3 -m venv .build/python
	@.build/python/bin/pip install --quiet $(PEER_PYTHON_PACKAGES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

# The program that writes the pages of the manual.
manual: build
	swift build -c release --product FeedkilnPages $(RELEASE_FLAGS)

install: manual
	sh Scripts/install.sh $(FEEDKILN) $(PAGES) "$(DESTDIR)$(PREFIX)"

# The portable program for Linux: its C libraries are static, so that it needs only glibc. Equal functions are linked once.
# The index of unwinding tables is omitted: only C++ exceptions use it, and nothing throws them.
DIST_PACKAGES = binutils dpkg-dev gcc libbz2-dev libc6-dev liblzma-dev libyaml-dev libzstd-dev make python3 zlib1g-dev
PORTABLE = .build/portable/release
STATIC = $(CURDIR)/.build/static
PORTABLE_FLAGS = -c release --scratch-path .build/portable --pkg-config-path $(STATIC)/lib/pkgconfig $(RELEASE_FLAGS) \
	-Xlinker -L$(STATIC)/lib -Xlinker --gc-sections -Xlinker --icf=all -Xlinker --no-eh-frame-hdr -Xlinker $(STATIC)/lib/old_glibc.o -Xlinker --wrap=hypot \
	-Xlinker --wrap=hypotf

portable: setup setup-dist
	sh Scripts/static_libraries.sh $(STATIC)
	swift build --product feedkiln $(PORTABLE_FLAGS)
	swift build --product FeedkilnPages $(PORTABLE_FLAGS)
	strip -o $(PORTABLE)/feedkiln-stripped $(PORTABLE)/feedkiln
	sh Scripts/check_dist.sh $(PORTABLE)/feedkiln-stripped

# The release archive for this machine and its checksums, in .build/dist.
dist: portable
	sh Scripts/dist.sh $(PORTABLE)/feedkiln-stripped $(PORTABLE)/FeedkilnPages $(STATIC) .build/dist

# The same program as a Python wheel, and as npm packages.
wheel: dist
	python3 Scripts/wheel.py .build/dist/feedkiln-*-linux-$(shell uname -m).tar.gz .build/dist

npm: dist
	python3 Scripts/npm.py .build/dist .build/dist/feedkiln-*-linux-$(shell uname -m).tar.gz

# A Debian package of it in .build/deb, for Debian 12 and later and Ubuntu 22.04 and later.
deb: portable
	sh Scripts/deb.sh $(PORTABLE)/feedkiln-stripped $(PORTABLE)/FeedkilnPages .build/deb

# Installs and runs both in new systems of Debian and Ubuntu without Swift; needs root.
UBUNTU = $(if $(filter x86_64,$(shell uname -m)),http://archive.ubuntu.com/ubuntu,http://ports.ubuntu.com/ubuntu-ports)
check-dist: dist deb
	@sh Scripts/setup.sh debootstrap lintian
	lintian --fail-on error --allow-root .build/deb/feedkiln_*.deb
	set -e; for file in .build/dist/feedkiln-*-linux-$(shell uname -m).tar.gz .build/deb/feedkiln_*.deb; do \
	  sh Scripts/check_in_debian.sh bookworm $$file; \
	  sh Scripts/check_in_debian.sh trixie $$file; \
	  sh Scripts/check_in_debian.sh jammy $$file $(UBUNTU); \
	done

setup-dist:
	@sh Scripts/setup.sh $(DIST_PACKAGES)

clean:
	rm -rf .build Fuzzing/.build Examples/*/.build
