# Pluspost: the few commands one needs. `make` alone lists them.

SHELL := /bin/bash

SWIFT ?= swift
PYTHON ?= /usr/bin/python3
PREFIX ?= /usr/local
DESTDIR ?=
# Where the build goes; every rule keeps to it.
SCRATCH ?= .build
# What the tests of the command are narrowed to, such as TESTS=test_deliver or TESTS=test_deliver.Exits.
TESTS ?=

# What is fuzzed, and for how long each.
FUZZ_TARGET ?= all
FUZZ_SECONDS ?= 60

export SWIFT PYTHON

swift_build := $(SWIFT) build --scratch-path $(SCRATCH)
# One file without a loader: a shared library that is missing, or cannot be opened because no descriptor is left, would
# end the program with 127 before its first line, and the server would bounce the mail. It also takes a third off the
# time that a process takes to begin. Position-independent all the same, which gold cannot link, with its relocations
# packed. Without the library of regular expressions, which nothing uses and which every module imports unasked: each
# process would look through its types. And without layouts of types for copies and destructions, which look up many of
# the types that a process uses: without them a delivery has 4 % fewer instructions.
linked := -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld \
  -Xswiftc -Xclang-linker -Xswiftc -static-pie -Xlinker --pack-dyn-relocs=relr \
  -Xswiftc -Xfrontend -Xswiftc -disable-implicit-string-processing-module-import \
  -Xswiftc -Xfrontend -Xswiftc -disable-type-layout
release := $(linked) -Xlinker -s
binary := $(SCRATCH)/release/pluspost
bench := $(SCRATCH)/release/pluspost-bench
steps := $(SCRATCH)/release/pluspost-steps

.PHONY: help
help: ## list these commands
	@echo "Pluspost: files the answers to your outgoing mail where they belong. Commands:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

.PHONY: demo
demo: build ## build, then show a customer's reply on its way from the mail server to a notification
	@PLUSPOST=$(abspath $(binary)) Corpus/demo/demo

.PHONY: build
build: ## build the command in release mode
	@.ci/prerequisites build
	@echo "building pluspost in release mode; the first time takes some minutes"
	@$(swift_build) $(release) --product pluspost

.PHONY: test
test: prerequisites test-units test-commands test-steps test-faults ## run every test

.PHONY: test-units
test-units: ## run the tests of the modules
	@.ci/prerequisites build
	@# A line for each test that passed, none for each case of it.
	set -o pipefail; $(SWIFT) test --scratch-path $(SCRATCH) --disable-xctest 2>&1 | grep --line-buffered -vE '^◇ |^✔ Test case|^✔ Test .* with .* test case'

.PHONY: test-commands
test-commands: prerequisites build ## run the tests of the built command, from the outside
	PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Commands/run $(TESTS)

.PHONY: test-steps
test-steps: prerequisites build ## count the instructions that hostile mail costs, in two minutes
	@# With its symbols, by which valgrind knows where one mail ends and the next begins, and nothing else it cannot read.
	$(swift_build) $(linked) -Xlinker -S --product pluspost-steps
	STEPS=$(abspath $(steps)) $(PYTHON) -B Tests/Steps/run $(TESTS)

.PHONY: test-servers
test-servers: build ## prove INSTALL.md on Postfix, Exim and OpenSMTPD, each in a machine of its own (needs root)
	@SERVER_PACKAGES=$(abspath $(SCRATCH))/servers .ci/prerequisites servers
	PLUSPOST=$(abspath $(binary)) SERVER_PACKAGES=$(abspath $(SCRATCH))/servers \
	  $(PYTHON) -B Tests/MailServers/run $(TESTS)

.PHONY: test-faults
test-faults: prerequisites build ## kill and starve the built command at a part of all points, in two minutes
	PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Faults/run

.PHONY: faults
faults: prerequisites build ## kill and starve the built command at every point, with every error
	FAULTS=long PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Faults/run

.PHONY: bench
bench: build ## measure reading, replies and deliveries, beside other parsers and programs
	@.ci/prerequisites bench
	$(swift_build) $(release) --product pluspost-bench
	$(PYTHON) -B Tests/Bench/run $(abspath $(bench)) $(abspath $(SCRATCH))/bench
	PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Bench/deliveries
	PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Bench/lmtp
	PLUSPOST=$(abspath $(binary)) $(PYTHON) -B Tests/Bench/reprocessing

.PHONY: phrases
phrases: ## make the table of phrases in the program anew from the language table
	$(swift_build) --product pluspost-phrases
	@for each in Heads Entries Words; do \
	  file=PhraseData+$$each.swift; \
	  $(SCRATCH)/debug/pluspost-phrases $$file >$(SCRATCH)/$$file && mv $(SCRATCH)/$$file Sources/Locales/$$file || exit 1; \
	done

.PHONY: lint
lint: ## hold the layout of the sources to .swift-format
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: borders
borders: ## hold every module to the imports that Package.swift allows it
	@.ci/prerequisites build
	$(swift_build) --explicit-target-dependency-import-check error

.PHONY: sanitize
sanitize: ## run the tests of the modules under AddressSanitizer, where that works
	@.ci/prerequisites build
	@.ci/sanitize $(SCRATCH)/sanitize

.PHONY: fuzz
fuzz: ## run every fuzz target for a minute; FUZZ_SECONDS and FUZZ_TARGET say otherwise
	@.ci/prerequisites build
	FUZZ_SCRATCH=$(SCRATCH)/fuzz Fuzz/run $(FUZZ_TARGET) $(FUZZ_SECONDS)

.PHONY: coverage
coverage: ## measure which regions of MailSyntax and MailText seeds and tests reach
	@.ci/prerequisites build
	@.ci/coverage $(SCRATCH)/coverage

.PHONY: install
install: ## copy the command to PREFIX (now /usr/local), under DESTDIR
	@test -x $(binary) || $(MAKE) build
	@# Whole or not at all: Postfix takes an empty file at this path for a program that delivered.
	install -D -m 0755 $(binary) $(DESTDIR)$(PREFIX)/bin/.pluspost.new
	sync $(DESTDIR)$(PREFIX)/bin/.pluspost.new
	mv -f $(DESTDIR)$(PREFIX)/bin/.pluspost.new $(DESTDIR)$(PREFIX)/bin/pluspost
	sync $(DESTDIR)$(PREFIX)/bin

.PHONY: prerequisites
prerequisites: ## install what building and testing need, where it is missing
	@.ci/prerequisites test

.PHONY: clean
clean: ## throw away what was built
	rm -rf $(SCRATCH)
