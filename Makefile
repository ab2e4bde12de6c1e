# make run     sets up what is missing, builds, opens the window
# make test    sets up what is missing, runs every test
# make check   formatting, linters, generated code, the other systems, then make test
# make build   the programs for this system, in build/bin
# make dev     the real window, screens reloaded as they are saved
# make generate, make format, make icons, make bench, make clean
# make conformance  papers against PDF/UA-1 and PDF/A-2a, where Java and Maven are to be had; make check does it too

SHELL := /bin/sh
MAKEFLAGS += --no-print-directory

TOOLS   := build/cache/tools
RESULTS := build/cache/results
CHECK   := $(TOOLS)/check
LINT    := $(TOOLS)/golangci-lint
SQLC    := $(TOOLS)/sqlc
WINRES  := $(TOOLS)/go-winres
MODULES := frontend/node_modules/.package-lock.json
SCREENS := frontend/dist/index.html

SYSTEM := $(shell uname -s)
# Phone pictures are read by what the program brings along: nodynamic keeps their reader from looking for a library of
# the system's.
TAGS := nodynamic
HEADLESS_TAGS := headless,$(TAGS)
WINDOW_TAGS := desktop,production,$(TAGS)$(if $(filter Linux,$(SYSTEM)),$(shell echo ,webkit2_41))
# A screen to open a window on: any system but Linux has one.
DISPLAYED := $(if $(filter Linux,$(SYSTEM)),$(DISPLAY)$(WAYLAND_DISPLAY),yes)

.DELETE_ON_ERROR:
.PHONY: run serve build window headless windows-window darwin-headless test tests check checks generate bindings format icons bench smoke dev clean \
	setup-serve setup-run setup-test setup-bench

# ---- The product

ifneq ($(DISPLAYED),)
run: setup-run
	@$(MAKE) window
	build/bin/timone
else
run: setup-serve
	@echo "Timone: there is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window opens."
	@echo "Timone: the same screens are served on this machine instead; open the address below in a browser. Ctrl+C ends it."
	@$(MAKE) headless
	build/bin/timone-headless serve --addr 127.0.0.1:0
endif

build: setup-run
	@$(MAKE) window headless

window: $(SCREENS)
	go build -trimpath -tags $(WINDOW_TAGS) -ldflags "-s -w" -o build/bin/timone ./app

headless: $(SCREENS)
	CGO_ENABLED=0 go build -trimpath -tags $(HEADLESS_TAGS) -o build/bin/timone-headless ./app

# The other systems are compiled here and run there.
windows-window: $(SCREENS)
	CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go build -trimpath -tags desktop,production,wv2runtime.download,$(TAGS) \
		-ldflags "-s -w -H windowsgui" -o build/bin/timone.exe ./app

darwin-headless: $(SCREENS)
	CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 go build -trimpath -tags $(HEADLESS_TAGS) -o build/bin/timone-headless-darwin ./app

$(MODULES): frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

$(SCREENS): $(MODULES) frontend/index.html frontend/package.json frontend/vite.config.ts frontend/svelte.config.js \
		$(shell find frontend/src frontend/public frontend/wailsjs internal/words -type f -not -name '*.test.ts' -not -name '*.go')
	cd frontend && npx vite build
	@touch $@

setup-serve setup-run setup-test setup-bench: setup-%:
	@build/setup.sh $*

# ---- What is checked

# The results of a run before this one would be counted again.
test: setup-test
	@rm -f $(RESULTS)/go-tests.* $(RESULTS)/vitest.* $(RESULTS)/svelte-check.* $(RESULTS)/end-to-end.* $(RESULTS)/the-real-window.*
	@$(MAKE) -k tests

tests: go-tests screen-tests screen-types end-to-end smoke

.PHONY: go-tests screen-tests screen-types end-to-end
go-tests: $(CHECK) headless
	@$(CHECK) go "Go tests" -- -tags $(HEADLESS_TAGS) ./...

screen-tests: $(CHECK) $(MODULES)
	@$(CHECK) tests vitest -in frontend -report $(RESULTS)/vitest.json -- npx vitest run

screen-types: $(CHECK) $(MODULES)
	@$(CHECK) step svelte-check -in frontend -- npm run --silent check

end-to-end: $(CHECK) headless
	@$(CHECK) tests "End to end" -in frontend -report $(RESULTS)/playwright.json -- npx playwright test

smoke: $(CHECK) window
	@$(CHECK) go "The real window" -- -tags smoke,$(TAGS) -count=1 ./build/smoke/...

check: setup-test
	@rm -rf $(RESULTS)
	@$(MAKE) -k checks; checks=$$?; $(MAKE) test && exit $$checks

checks: go-format screen-format lint-settings go-lint go-lint-headless go-vet go-vet-headless go-vet-window eslint knip fresh lock conformance windows-build macos-build fuzz-text fuzz-picture fuzz-drawing fuzz-svg

.PHONY: go-format screen-format lint-settings go-lint go-lint-headless go-vet go-vet-headless go-vet-window eslint knip fresh lock conformance windows-build macos-build fuzz-text fuzz-picture fuzz-drawing fuzz-svg
go-format: $(CHECK) $(LINT)
	@$(CHECK) step "Go format" -- $(LINT) fmt --diff

screen-format: $(CHECK) $(MODULES)
	@$(CHECK) step "Screen format" -in frontend -- npx prettier --check --log-level warn .

lint-settings: $(CHECK) $(LINT)
	@$(CHECK) step "Lint settings" -- $(LINT) config verify

go-lint: $(CHECK) $(LINT)
	@$(CHECK) step "Go lint" -- $(LINT) run --build-tags $(TAGS) ./...

go-lint-headless: $(CHECK) $(LINT)
	@$(CHECK) step "Go lint headless" -- $(LINT) run --build-tags $(HEADLESS_TAGS) ./app/...

go-vet: $(CHECK)
	@$(CHECK) step "Go vet" -- go vet -tags $(TAGS) ./...

go-vet-headless: $(CHECK)
	@$(CHECK) step "Go vet headless" -- go vet -tags $(HEADLESS_TAGS) ./...

go-vet-window: $(CHECK)
	@$(CHECK) step "Go vet window" -- go vet -tags $(WINDOW_TAGS),smoke ./...

eslint: $(CHECK) $(MODULES)
	@$(CHECK) step eslint -in frontend -- npx eslint --max-warnings 0 .

knip: $(CHECK) $(MODULES)
	@$(CHECK) step knip -in frontend -- npx knip --no-progress --treat-config-hints-as-errors

fresh: $(CHECK) $(SQLC)
	@$(CHECK) step "Generated code" -- build/fresh.sh

# A lock file that names a registry would tie every clone to it.
lock: $(CHECK)
	@$(CHECK) step "Lock file" -- sh -c '! grep -n "\"resolved\"" frontend/package-lock.json'

# What people write and send is set, or refused with a sentence: so many tries, not so many seconds.
fuzz-text fuzz-picture fuzz-drawing: FUZZ = go test -run '^$$' -fuzztime 2000x ./internal/pdf -fuzz
fuzz-svg: FUZZ = go test -run '^$$' -fuzztime 2000x ./internal/svg -fuzz
fuzz-text: $(CHECK)
	@$(CHECK) step "Fuzz text" -- $(FUZZ) '^FuzzAnyTextIsSetOrReported$$'

fuzz-picture: $(CHECK)
	@$(CHECK) step "Fuzz picture" -- $(FUZZ) '^FuzzAnyPictureIsDrawnOrRefused$$'

fuzz-drawing: $(CHECK)
	@$(CHECK) step "Fuzz drawing" -- $(FUZZ) '^FuzzAnySVGIsDrawnOrRefused$$'

fuzz-svg: $(CHECK)
	@$(CHECK) step "Fuzz SVG" -- $(FUZZ) '^FuzzNoSVGIsKeptWithAnythingThatRuns$$'

# Where veraPDF is not to be had, a line says so and nothing is counted.
conformance: $(CHECK)
	@! build/conformance.sh fetch || $(CHECK) step Conformance -- build/conformance.sh

windows-build: $(CHECK) $(SCREENS)
	@$(CHECK) step "Windows build" -- $(MAKE) windows-window

macos-build: $(CHECK) $(SCREENS)
	@$(CHECK) step "macOS build" -- $(MAKE) darwin-headless

bench: setup-bench
	@$(MAKE) headless window
	@echo "the program: $$(($$(wc -c <build/bin/timone) / 1000000)) MB (at most 30)"
	go test -tags $(HEADLESS_TAGS) -run '^$$' -bench . -benchmem ./...
	cd frontend && node bench/month.js
	cd frontend && node bench/map.js
	cd frontend && node bench/dossier.js
	cd frontend && node bench/plan.js
	go run ./build/bench/paper
	go run ./build/bench/start

# ---- What is generated

# The bindings last: the program that gives them needs the rest.
generate: $(SQLC)
	CGO_ENABLED=0 $(SQLC) generate
	go run ./internal/words/generate
	@$(MAKE) bindings

bindings:
	@mkdir -p build/cache
	go run -tags bindings,$(TAGS) ./app >build/cache/bindings.log || { cat build/cache/bindings.log; exit 1; }

format: $(LINT) $(MODULES)
	$(LINT) fmt
	cd frontend && npx prettier --write --log-level warn .

icons: $(WINRES)
	build/icons/draw.sh
	$(WINRES) make --in build/windows/winres.json --arch amd64 --out app/rsrc

# ---- Tools, at the versions that their .mod files pin with checksums

$(CHECK): $(wildcard build/check/*.go)
	@mkdir -p $(@D)
	go build -o $@ ./build/check

$(LINT): build/lint.mod build/lint.sum
	@echo "Timone: building golangci-lint, once; it takes some minutes."
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -modfile=build/lint.mod -o $@ github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	@touch $@

$(SQLC): build/tools.mod build/tools.sum
	@echo "Timone: building sqlc, once; it takes some minutes."
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -modfile=build/tools.mod -o $@ github.com/sqlc-dev/sqlc/cmd/sqlc
	@touch $@

$(WINRES): build/tools.mod build/tools.sum
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -modfile=build/tools.mod -o $@ github.com/tc-hib/go-winres
	@touch $@

# ---- Daily life

dev: setup-run $(MODULES)
	@build/dev.sh dev,webkit2_41,$(TAGS)

clean:
	rm -rf build/bin $(RESULTS) frontend/e2e/out frontend/test-results frontend/playwright-report
	find frontend/dist -mindepth 1 -not -name .gitkeep -delete
