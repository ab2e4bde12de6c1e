package media_test

import (
	"bytes"
	"strings"
	"testing"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// materialOf keeps a file as a client's material.
func materialOf(t *testing.T, s *studio.Studio, m *media.Service, client string, content []byte, name string) media.Material {
	t.Helper()
	kept, err := m.KeepFrom(t.Context(), bytes.NewReader(content), name, media.Files)
	if err != nil {
		t.Fatal(err)
	}
	var material media.Material
	err = s.Do(t.Context(), studio.Act{Name: "dossier.add-material", Client: client}, func(q *db.Queries) error {
		material, _, err = m.Record(t.Context(), q, client, kept)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return material
}

func TestAnyFileIsAMaterialAndOnlyPicturesHaveASize(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client := studiotest.Client(t, s, "Forno")
	for _, file := range []struct {
		content    []byte
		name, kind string
		width      int
	}{
		{encode(t, "png", quarters(30, 20)), "vetrina.png", "picture", 30},
		{[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "manuale.pdf", "document", 0},
		{[]byte("Cara Chiara,\necco i prezzi"), "prezzi.txt", "document", 0},
		{[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), "marchio.svg", "drawing", 0},
		{[]byte("\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41"), "forno.mp4", "video", 0},
		{[]byte("\x00\x00\x00\x14ftypqt  \x00\x00\x02\x00qt  "), "forno.mov", "video", 0},
		{[]byte("PK\x03\x04 and so on"), "tutto.zip", "other", 0},
		{[]byte("II*\x00\x08\x00\x00\x00\x00\x00"), "scansione.tiff", "picture", 0},
		{[]byte("\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf"), "telefono.avif", "picture", 0},
		{[]byte("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"), "marchio.eps", "drawing", 0},
		{encode(t, "jpeg", quarters(40, 20)), "senza estensione", "picture", 40},
		{encode(t, "jpeg", quarters(44, 20)), ".nascosta.jpg", "picture", 44},
	} {
		got := materialOf(t, s, m, client, file.content, file.name)
		if got.Kind != file.kind || got.Width != file.width || got.Name != file.name {
			t.Errorf("%s is %+v", file.name, got)
		}
		if kept := read(t, m, got.SHA256, media.Original); !bytes.Equal(kept, file.content) {
			t.Errorf("%s is not kept as it came", file.name)
		}
	}
	if all, err := m.Materials(t.Context(), client); err != nil || len(all) != 12 {
		t.Errorf("%d materials: %v", len(all), err)
	}
	if faults, err := m.Check(t.Context()); err != nil || len(faults) != 0 {
		t.Error(faults, err)
	}
}

func TestAnEmptyFileAndABrokenPictureAreNoMaterials(t *testing.T) {
	m := media.New(studiotest.Open(t))
	whole := encode(t, "jpeg", quarters(300, 200))
	for name, file := range map[string]struct {
		content []byte
		code    words.Key
	}{
		"vuoto.pdf":  {nil, words.FaultFileEmpty},
		"rotta.jpg":  {whole[:len(whole)/2], words.FaultPictureBroken},
		"pagina.JPG": {[]byte("<!DOCTYPE html><title>404</title>"), words.FaultPictureBroken},
		"rumore.png": {bytes.Repeat([]byte{0, 9, 1}, 99), words.FaultPictureBroken},
	} {
		_, err := m.KeepFrom(t.Context(), bytes.NewReader(file.content), name, media.Files)
		wantFault(t, err, file.code)
	}
}

func TestAProgramIsNoMaterialWhateverItIsCalled(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	for name, content := range map[string]string{
		"installa.exe":     "MZ\x90\x00\x03\x00\x00\x00\x04\x00",
		"Installa.EXE ":    "testo",
		"listino.pdf":      "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff",
		"catalogo.jpg":     "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00",
		"logo":             "\xcf\xfa\xed\xfe\x07\x00\x00\x01\x03\x00\x00\x00",
		"leggimi.txt":      "#!/bin/sh\nrm -rf ~\n",
		"aggiorna.bat":     "@echo off\r\ndel *.*",
		"foto.jpg.scr":     "testo",
		"pulizia.ps1":      "Get-ChildItem",
		"macro.vbs":        "MsgBox 1",
		"widget.js":        "alert(1)",
		"gestionale.jar":   "PK\x03\x04",
		"collegamento.lnk": "L\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00F",
	} {
		_, err := m.KeepFrom(t.Context(), strings.NewReader(content), name, media.Files)
		wantFault(t, err, words.FaultFileProgram)
	}
	assertEmpty(t, s)
}

func TestWhatAClientHandsOverIsAMaterial(t *testing.T) {
	m := media.New(studiotest.Open(t))
	for name, content := range map[string]string{
		"Inter.woff2":        "wOF2\x00\x01\x00\x00",
		"Inter.otf":          "OTTO\x00\x0c\x00\x80",
		"listino.xlsx":       "PK\x03\x04\x14\x00\x06\x00",
		"preventivo.doc":     "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		"foto.rar":           "Rar!\x1a\x07\x01\x00",
		"jingle.mp3":         "ID3\x04\x00\x00\x00\x00\x00\x00",
		"MZ Arredamenti.txt": "MZ Arredamenti srl, Bari",
		"appunti.md":         "#! Da fare\n",
		"www.forno.example":  "Pane e focaccia",
		"senza estensione":   "Pane e focaccia",
	} {
		if _, err := m.KeepFrom(t.Context(), strings.NewReader(content), name, media.Files); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAMaterialSaysByWhatRightItIsUsed(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client := studiotest.Client(t, s, "Forno")
	before := materialOf(t, s, m, client, encode(t, "png", quarters(30, 20)), "vetrina.png")
	said := before
	x, y := 0.25, 1.5
	said.Alt, said.Source, said.Expiry, said.FocalX, said.FocalY = "La vetrina", "Foto di Ada", "2027-01-31", &x, &y
	said.Tags = []string{"#vetrina", "Natale", "natale", " "}
	after, err := m.Edit(t.Context(), said)
	if err != nil {
		t.Fatal(err)
	}
	if after.Expiry != "2027-01-31" || *after.FocalY != 1 || strings.Join(after.Tags, " ") != "vetrina Natale" {
		t.Errorf("%+v", after)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if now, _ := m.Material(t.Context(), before.ID); now.Alt != "" || now.Expiry != "" || now.FocalX != nil {
		t.Errorf("%+v", now)
	}
	said.Expiry = "2026-02-31"
	_, err = m.Edit(t.Context(), said)
	wantFault(t, err, words.FaultDayInvalid)
	said.Expiry, said.Name = "", " "
	_, err = m.Edit(t.Context(), said)
	wantFault(t, err, words.FaultMaterialNameless)
}

func TestAMaterialSaysWhereItIsShownAndComesBackThere(t *testing.T) {
	s := studiotest.Open(t)
	m := media.New(s)
	client := studiotest.Client(t, s, "Forno")
	material := materialOf(t, s, m, client, encode(t, "png", quarters(30, 20)), "vetrina.png")
	post := studiotest.Post(t, s, client, "Santa Lucia", studiotest.OnDay("2026-12-13"))
	studiotest.Picture(t, s, client, post, material.ID, 0)
	want := media.Use{Kind: "post", ID: post, Title: "Santa Lucia", Day: "2026-12-13"}
	uses, err := m.Uses(t.Context(), material.ID)
	if err != nil || len(uses) != 1 || uses[0] != want {
		t.Fatalf("%+v %v", uses, err)
	}
	if all, _ := m.Materials(t.Context(), client); all[0].Uses != 1 {
		t.Errorf("%+v", all)
	}
	if err := m.Remove(t.Context(), material.ID); err != nil {
		t.Fatal(err)
	}
	wantFault(t, m.Remove(t.Context(), material.ID), words.FaultMaterialMissing)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if uses, err := m.Uses(t.Context(), material.ID); err != nil || len(uses) != 1 {
		t.Errorf("%+v %v", uses, err)
	}
}

func wantFault(t *testing.T, err error, code words.Key) {
	t.Helper()
	if f := fault.From(err); f == nil || f.Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}
