//go:build headless

package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

//go:embed shell.js
var shimText []byte

// mostCall is how long a call may be: a caption is far from it.
const mostCall = 8 << 20

// caller answers the page's calls as the window's bridge does: by the names of
// the bound structs and of their methods.
type caller struct {
	house   *house
	methods map[string]map[string]reflect.Value
}

func newCaller(h *house) caller {
	c := caller{house: h, methods: map[string]map[string]reflect.Value{}}
	for _, bound := range h.bound() {
		v := reflect.ValueOf(bound)
		methods := map[string]reflect.Value{}
		for i := range v.NumMethod() {
			methods[v.Type().Method(i).Name] = v.Method(i)
		}
		c.methods[v.Elem().Type().Name()] = methods
	}
	return c
}

// shim is the script that gives the page the same names as the window does.
func (c caller) shim() []byte {
	names := map[string][]string{}
	for of, methods := range c.methods {
		for name := range methods {
			names[of] = append(names[of], name)
		}
	}
	list, err := json.Marshal(names)
	if err != nil {
		return nil
	}
	return bytes.Replace(shimText, []byte("/* names */ {}"), list, 1)
}

// call is what the page sends.
type call struct {
	Struct string            `json:"struct"`
	Method string            `json:"method"`
	Args   []json.RawMessage `json:"args"`
}

// answer runs one call. Nothing but JSON is read, so that no form of another
// site is ever taken for a call.
func (c caller) answer(w http.ResponseWriter, r *http.Request) {
	var asked call
	kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	body := http.MaxBytesReader(w, r.Body, mostCall)
	if err := json.NewDecoder(body).Decode(&asked); err != nil || kind != "application/json" {
		answer(w, nil, told{fault.Invalid(words.FaultCallInvalid).Because(err)})
		return
	}
	result, err := c.run(asked)
	answer(w, result, err)
}

func (c caller) run(asked call) (any, error) {
	name := asked.Struct + "." + asked.Method
	return tend(c.house, name, func(context.Context) (any, error) {
		method, ok := c.methods[asked.Struct][asked.Method]
		if !ok {
			return nil, fault.Invalid(words.FaultCallInvalid)
		}
		args, err := arguments(method.Type(), asked.Args)
		if err != nil {
			c.house.log.Warn("call not understood", "call", name, "error", err)
			return nil, fault.Invalid(words.FaultCallInvalid).Because(err)
		}
		return results(method.Call(args))
	})
}

// results reads what a method gave: a value and an error, or an error alone.
func results(given []reflect.Value) (any, error) {
	err, _ := given[len(given)-1].Interface().(error)
	if err != nil || len(given) == 1 {
		return nil, err
	}
	return given[0].Interface(), nil
}

// arguments reads what the page sent as what the method takes.
func arguments(method reflect.Type, sent []json.RawMessage) ([]reflect.Value, error) {
	if len(sent) != method.NumIn() {
		return nil, fmt.Errorf("%d arguments instead of %d", len(sent), method.NumIn())
	}
	values := make([]reflect.Value, len(sent))
	for i, raw := range sent {
		value := reflect.New(method.In(i))
		if err := json.Unmarshal(raw, value.Interface()); err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
		values[i] = value.Elem()
	}
	return values, nil
}
