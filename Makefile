# What one types. `make run` starts the tutor and `make test` tests it; each of them first installs
# what it needs and cannot find.

SWIFT ?= swift
PREFIX ?= /usr/local
# What `make run` hands to the tutor, such as ARGS="play stride".
ARGS ?=

RELEASE := -c release --product convtutor
ifeq ($(shell uname -s),Linux)
# With everything linked into it the binary runs on any Linux, and starts before a loader would have
# found its libraries.
RELEASE += --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s -Xswiftc -use-ld=lld
endif
BINARY := .build/release/convtutor

.PHONY: run build test check lint bench install uninstall clean

run: build
	@$(BINARY) $(ARGS)

build:
	@Scripts/require build
	@$(SWIFT) build $(RELEASE)

test:
	@Scripts/require test
	@$(SWIFT) test

# All that a change has to pass.
check:
	@.ci/run

lint:
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

bench:
	@Scripts/require build
	@$(SWIFT) run -c release Benchmarks

install: build
	@BINARY=$(BINARY) Scripts/install "$(DESTDIR)$(PREFIX)"

uninstall:
	@Scripts/uninstall "$(DESTDIR)$(PREFIX)"

clean:
	@$(SWIFT) package clean
