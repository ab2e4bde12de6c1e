package document

import (
	"context"
	"fmt"
	"io"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Service keeps how each client's papers are made, and the papers that were
// exported.
type Service struct {
	studio *studio.Studio
	media  *media.Service
}

// New gives the documents of a studio; their files lie in its media folder.
func New(s *studio.Studio, m *media.Service) *Service { return &Service{studio: s, media: m} }

// Exported is a paper that was exported for a client. From and To are empty for one without days. Internal tells that it
// says what is for the freelancer alone. Version is that of the strategy, absent where none was agreed; At is in
// milliseconds UTC.
type Exported struct {
	ID       string `json:"id"`
	Client   string `json:"client"`
	Kind     string `json:"kind"`
	From     string `json:"from"`
	To       string `json:"to"`
	Language string `json:"language"`
	Name     string `json:"name"`
	Internal bool   `json:"internal"`
	SHA256   string `json:"sha256"`
	Bytes    int64  `json:"bytes"`
	Pages    int    `json:"pages"`
	Version  *int64 `json:"version,omitempty"`
	At       int64  `json:"at"`
}

// Keep keeps a copy of a paper that was exported, and records it. Undone, the
// record goes; what the user wrote elsewhere is theirs. A studio that is open for
// reading alone refuses, and nothing is kept.
func (s *Service) Keep(ctx context.Context, p *Paper) (Exported, error) {
	if err := s.studio.Writable(); err != nil {
		return Exported{}, err
	}
	kept, err := s.media.KeepPaper(p.Write)
	if err != nil {
		return Exported{}, err
	}
	id := p.id
	if id == "" {
		id = s.studio.NewID()
	}
	var internal int64
	if p.internal {
		internal = 1
	}
	var row db.Document
	act := studio.Act{Name: "document.export", Client: p.client, Detail: map[string]string{"name": p.Name}}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error {
		row, err = q.AddDocument(ctx, db.AddDocumentParams{
			ID: id, ClientID: p.client, Kind: p.kind, FirstDay: studio.Null(string(p.period.first)), LastDay: studio.Null(string(p.period.last)),
			Language: string(p.language), Name: p.Name, Sha256: kept.SHA256, Bytes: kept.Bytes, Pages: int64(p.Pages), Internal: internal, Now: s.studio.Now(),
		})
		return err
	})
	if err != nil {
		return Exported{}, fmt.Errorf("record %s: %w", p.Name, err)
	}
	return fromRow(row), nil
}

// Exported gives the papers that were exported for a client, newest first.
func (s *Service) Exported(ctx context.Context, client string) ([]Exported, error) {
	rows, err := s.studio.Read().DocumentsOf(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("read documents of %s: %w", client, err)
	}
	all := make([]Exported, len(rows))
	for i, row := range rows {
		all[i] = fromRow(row)
	}
	return all, nil
}

// Open gives a paper as it was exported, and what is recorded of it.
func (s *Service) Open(ctx context.Context, id string) (io.ReadSeekCloser, Exported, error) {
	row, err := s.studio.Read().Document(ctx, id)
	if studio.NoRow(err) {
		return nil, Exported{}, fault.NotFound(words.FaultDocumentGone)
	}
	if err != nil {
		return nil, Exported{}, fmt.Errorf("read document %s: %w", id, err)
	}
	f, err := s.media.OpenPaper(row.Sha256)
	if err != nil {
		return nil, Exported{}, err
	}
	return f, fromRow(row), nil
}

// Check names each exported paper whose kept file is missing or is no longer
// what it was.
func (s *Service) Check(ctx context.Context) ([]fault.Fault, error) {
	rows, err := s.studio.Read().KeptDocuments(ctx)
	if err != nil {
		return nil, fault.Internal(err, "list documents")
	}
	faults := []fault.Fault{}
	for _, row := range rows {
		if f := s.media.CheckPaper(row.Sha256, fmt.Sprint(row.Name)); f != nil {
			faults = append(faults, *f)
		}
	}
	return faults, nil
}

func fromRow(r db.Document) Exported {
	return Exported{
		ID: r.ID, Client: r.ClientID, Kind: r.Kind, From: studio.Text(r.FirstDay), To: studio.Text(r.LastDay), Language: r.Language, Name: r.Name, Internal: r.Internal != 0,
		SHA256: r.Sha256, Bytes: r.Bytes, Pages: int(r.Pages), Version: r.Version, At: r.CreatedAt,
	}
}
