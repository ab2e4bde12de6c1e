package main

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/words"
)

// pictureAt writes a picture of its own size and gives its path.
func pictureAt(t testing.TB, folder, name string, width int) string {
	t.Helper()
	path := filepath.Join(folder, name)
	file := must[*os.File](t)(os.Create(path))
	defer file.Close()
	if err := png.Encode(file, image.NewGray(image.Rect(0, 0, width, 2))); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileThatVanishesOnItsWayInIsNamedAndKeepsNoOtherBack(t *testing.T) {
	h, _ := begun(t)
	client := must[dossier.Client](t)((&Clients{h}).Create(dossier.Introduction{Name: "Forno"})).ID
	folder := t.TempDir()
	one, gone, two := pictureAt(t, folder, "uno.png", 3), pictureAt(t, folder, "sparita.png", 4), pictureAt(t, folder, "due.png", 5)
	program := filepath.Join(folder, "installa.exe")
	if err := os.WriteFile(program, []byte("MZ\x90\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := func(yield func(incoming) bool) {
		for file := range filesAt([]string{one, gone, folder, program, two}) {
			// It was there when it was dropped, and is gone when its turn comes.
			if file.name == "sparita.png" && os.Remove(gone) != nil {
				t.Error("not removed")
			}
			if !yield(file) {
				return
			}
		}
	}
	added := must[Added](t)(h.rooms.add(t.Context(), h, Target{"materials", client}, files))
	if len(added.Pictures) != 2 || added.Pictures[0].Name != "uno.png" || added.Pictures[1].Name != "due.png" {
		t.Errorf("added %+v", added.Pictures)
	}
	want := map[string]words.Key{
		"sparita.png": words.FaultPictureUnreadable, filepath.Base(folder): words.FaultFileFolder, "installa.exe": words.FaultFileProgram,
	}
	if len(added.Refused) != len(want) {
		t.Errorf("refused %+v", added.Refused)
	}
	for _, r := range added.Refused {
		if r.Fault.Code != want[r.Name] || r.Fault.Values["name"] != r.Name {
			t.Errorf("%s is refused as %+v", r.Name, r.Fault)
		}
	}
	if half := must[[]string](t)(filepath.Glob(filepath.Join(h.rooms.studio.MediaDir(), "coming-*"))); len(half) > 0 {
		t.Error("half copied:", half)
	}
}

func TestPathsThatComeInBatchesAreOneActToTakeBack(t *testing.T) {
	h, desk := begun(t)
	client := must[dossier.Client](t)((&Clients{h}).Create(dossier.Introduction{Name: "Forno"})).ID
	folder := t.TempDir()
	target := Target{"materials", client}
	for i, name := range []string{"uno.png", "due.png"} {
		must[Added](t)((&Media{h}).AddPaths(target, []string{pictureAt(t, folder, name, 3+i)}))
	}
	if all := must[[]media.Material](t)((&Dossier{h}).Materials(client)); len(all) != 2 {
		t.Fatal(len(all), "materials")
	}
	if _, err := desk.Undo(); err != nil {
		t.Fatal(err)
	}
	if all := must[[]media.Material](t)((&Dossier{h}).Materials(client)); len(all) != 0 {
		t.Error(len(all), "materials after undo")
	}
}

func TestAFileThatIsAMaterialAlreadyIsNamedAndCountsForNothing(t *testing.T) {
	h, _ := begun(t)
	client := must[dossier.Client](t)((&Clients{h}).Create(dossier.Introduction{Name: "Forno"})).ID
	folder := t.TempDir()
	one, copied := pictureAt(t, folder, "uno.png", 3), pictureAt(t, folder, "copia.png", 3)
	target := Target{"materials", client}
	together := must[Added](t)((&Media{h}).AddPaths(target, []string{one, copied}))
	if len(together.Pictures) != 1 || len(together.Refused) != 1 {
		t.Fatalf("of a file and its copy came %+v", together)
	}
	if f := together.Refused[0]; f.Name != "copia.png" || f.Fault.Code != words.FaultFileKnownAs || f.Fault.Values["known"] != "uno.png" {
		t.Errorf("the copy is refused as %+v", f)
	}
	namesake := pictureAt(t, t.TempDir(), "uno.png", 9)
	if other := must[Added](t)((&Media{h}).AddPaths(target, []string{namesake})); len(other.Pictures) != 1 || len(other.Refused) != 0 {
		t.Errorf("of another file of the same name came %+v", other)
	}
	again := must[Added](t)((&Media{h}).AddPaths(target, []string{one}))
	if len(again.Pictures) != 0 || len(again.Refused) != 1 || again.Refused[0].Fault.Code != words.FaultFileKnown {
		t.Errorf("of a file that was here came %+v", again)
	}
	if all := must[[]media.Material](t)((&Dossier{h}).Materials(client)); len(all) != 2 {
		t.Error(len(all), "materials")
	}
}
