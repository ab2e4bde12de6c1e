package main

import (
	"context"
	"io"
	"path/filepath"

	"timone/internal/calendar"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Media is the page's one way in for files.
type Media struct{ house *house }

// Target says whose a file will be: Kind is post, client-logo, owner-logo or
// materials; ID is the post's or the client's, empty for the owner.
type Target struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// Added is what came of handing files over: those taken, in one act, and
// those refused with the reason of each.
type Added struct {
	Pictures []media.Picture `json:"pictures"`
	Refused  []Refusal       `json:"refused"`
}

// Refusal is a file that was not taken.
type Refusal struct {
	Name  string      `json:"name"`
	Fault fault.Fault `json:"fault"`
}

// AddPaths takes files of this machine, such as those dropped on the window.
func (x *Media) AddPaths(target Target, paths []string) (Added, error) {
	return ask(x.house, "media.add", func(ctx context.Context, r *rooms) (Added, error) {
		return r.add(ctx, x.house, target, filesAt(paths))
	})
}

// ChoosePaths lets the user pick files for a Target of that kind in the system's
// dialog, and adds none of them.
func (x *Media) ChoosePaths(kind string) ([]string, error) {
	return tend(x.house, "media.choose", func(context.Context) ([]string, error) {
		paths, err := x.house.face.chooseFiles(kind)
		return append([]string{}, paths...), err
	})
}

// incoming is a file on its way in.
type incoming struct {
	name string
	keep func(context.Context, *media.Service, media.Kinds) (media.Kept, error)
}

func filesAt(paths []string) func(func(incoming) bool) {
	return func(yield func(incoming) bool) {
		for _, path := range paths {
			keep := func(ctx context.Context, m *media.Service, kinds media.Kinds) (media.Kept, error) {
				return m.KeepFile(ctx, path, kinds)
			}
			if !yield(incoming{name: filepath.Base(path), keep: keep}) {
				return
			}
		}
	}
}

func fileFrom(r io.Reader, name string) incoming {
	return incoming{name: name, keep: func(ctx context.Context, m *media.Service, kinds media.Kinds) (media.Kept, error) {
		return m.KeepFrom(ctx, r, name, kinds)
	}}
}

// add keeps each file and hangs those that were taken on their target, in one
// act.
func (r *rooms) add(ctx context.Context, h *house, target Target, files func(func(incoming) bool)) (Added, error) {
	added := Added{Pictures: []media.Picture{}, Refused: []Refusal{}}
	hook, err := r.hookOf(ctx, target)
	if err != nil {
		return added, err
	}
	var kept []media.Kept
	for file := range files {
		k, err := file.keep(ctx, r.media, hook.kinds)
		if err != nil {
			f := fault.From(tell(h.log, "media.keep", err))
			added.Refused = append(added.Refused, Refusal{Name: file.name, Fault: *f})
			continue
		}
		kept = append(kept, k)
	}
	if len(kept) == 0 {
		return added, nil
	}
	return r.hang(ctx, hook, kept, added)
}

// hook is where pictures are hung.
type hook struct {
	act    studio.Act
	kinds  media.Kinds
	client string
	// collects refuses files that are the client's already.
	collects bool
	hang     func(ctx context.Context, q *db.Queries, materials []string) error
}

func (r *rooms) hang(ctx context.Context, hook hook, kept []media.Kept, added Added) (Added, error) {
	err := r.studio.Do(ctx, hook.act, func(q *db.Queries) error {
		var ids []string
		for _, k := range kept {
			m, fresh, err := r.media.Record(ctx, q, hook.client, k)
			if err != nil {
				return err
			}
			if hook.collects && !fresh {
				added.Refused = append(added.Refused, Refusal{Name: k.Name, Fault: *knownAs(k.Name, m.Name)})
				continue
			}
			ids = append(ids, m.ID)
			added.Pictures = append(added.Pictures, m.Picture())
		}
		return hook.hang(ctx, q, ids)
	})
	return added, err
}

func knownAs(name, known string) *fault.Fault {
	if name == known {
		return fault.Conflict(words.FaultFileKnown, "name", name)
	}
	return fault.Conflict(words.FaultFileKnownAs, "name", name, "known", known)
}

// hookOf finds the target before any file is copied.
func (r *rooms) hookOf(ctx context.Context, target Target) (hook, error) {
	switch target.Kind {
	case "post":
		return r.postHook(ctx, target.ID)
	case "client-logo":
		return r.clientHook(ctx, target.ID)
	case "owner-logo":
		return r.ownerHook(), nil
	case "materials":
		return r.materialsHook(ctx, target.ID)
	}
	return hook{}, fault.Invalid(words.FaultChoiceUnknown, "choice", target.Kind)
}

func (r *rooms) postHook(ctx context.Context, id string) (hook, error) {
	post, err := r.calendar.Post(ctx, id)
	if err != nil {
		return hook{}, err
	}
	return hook{
		act: calendar.ActOn("calendar.attach", post), kinds: media.Photos, client: post.Client,
		hang: func(ctx context.Context, q *db.Queries, materials []string) error {
			return r.calendar.Attach(ctx, q, id, materials)
		},
	}, nil
}

func (r *rooms) clientHook(ctx context.Context, id string) (hook, error) {
	client, err := r.dossier.Client(ctx, id)
	if err != nil {
		return hook{}, err
	}
	return hook{
		act:   studio.Act{Name: "dossier.set-logo", Client: id, Detail: map[string]string{"name": client.Name}},
		kinds: media.Logos, client: id,
		hang: func(ctx context.Context, q *db.Queries, materials []string) error {
			return r.dossier.SetLogo(ctx, q, id, materials[0])
		},
	}, nil
}

// materialsHook takes any file, and hangs it on nothing but the client. Files that
// come in one batch after the other are one act.
func (r *rooms) materialsHook(ctx context.Context, id string) (hook, error) {
	client, err := r.dossier.Client(ctx, id)
	if err != nil {
		return hook{}, err
	}
	return hook{
		act: studio.Act{
			Name: "dossier.add-material", Client: id, Key: "materials:" + id, Detail: map[string]string{"name": client.Name},
		},
		kinds: media.Files, client: id, collects: true,
		hang: func(context.Context, *db.Queries, []string) error { return nil },
	}, nil
}

func (r *rooms) ownerHook() hook {
	return hook{
		act: studio.Act{Name: "owner.set-logo"}, kinds: media.Logos,
		hang: func(ctx context.Context, q *db.Queries, materials []string) error {
			return r.owner.SetLogo(ctx, q, materials[0])
		},
	}
}
