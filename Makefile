# `make feeds` builds the sample site's feeds, `make test` runs everything that is tested.
# Both install what is missing first.

# The system packages that the program is built with, as Debian and Ubuntu name them.
SYSTEM_PACKAGES = libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libarchive-dev pkg-config tzdata
# What the tests use besides.
TEST_PACKAGES = libxml2-utils nginx-light python3
# What some tests use besides, and say that they are skipped where it is not here.
PEER_PACKAGES = chromium hugo jekyll python3-venv
PEER_PYTHON_PACKAGES = feedparser html5lib pelican

PREFIX ?= /usr/local
FEEDKILN = .build/release/feedkiln

.PHONY: all feeds pages test bench build format lint install setup setup-tests setup-peers clean

all: build

feeds: build
	$(FEEDKILN) build
	$(FEEDKILN) validate --strict --site site.toml

build: setup
	swift build -c release --product feedkiln

# The generated pages of Documentation/rules.
pages: setup
	swift run FeedkilnPages

test: setup setup-tests
	swift test

# Times the validator against xmllint.
bench: build setup-tests
	python3 Scripts/bench_validate.py $(FEEDKILN)

setup:
	@sh Scripts/setup.sh $(SYSTEM_PACKAGES)

setup-tests:
	@sh Scripts/setup.sh $(TEST_PACKAGES)

# Everything that any test uses, in CI.
setup-peers: setup-tests
	@sh Scripts/setup.sh $(PEER_PACKAGES)
	@test -x .build/python/bin/python || python3 -m venv .build/python
	@.build/python/bin/pip install --quiet $(PEER_PYTHON_PACKAGES)

format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(FEEDKILN) "$(DESTDIR)$(PREFIX)/bin/feedkiln"

clean:
	rm -rf .build
