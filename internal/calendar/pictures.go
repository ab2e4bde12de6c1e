package calendar

import (
	"context"
	"fmt"
	"slices"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Attach puts pictures that are kept in the media folder after those a post
// has. One that it has already stays where it is. It is part of the caller's act.
func (s *Service) Attach(ctx context.Context, q *db.Queries, id string, materials []string) error {
	p, err := post(ctx, q, id)
	if err != nil {
		return err
	}
	had := len(p.Pictures)
	for _, material := range materials {
		if !slices.Contains(pictureIDs(p), material) {
			p.Pictures = append(p.Pictures, media.Picture{ID: material})
		}
	}
	return addPictures(ctx, q, p, had)
}

// Arrange puts a post's pictures in the order given and takes off those not
// named; they stay in the client's media.
func (s *Service) Arrange(ctx context.Context, pictures Pictures) (Post, error) {
	p, err := s.Post(ctx, pictures.Post)
	if err != nil {
		return Post{}, err
	}
	had := pictureIDs(p)
	for i, id := range pictures.IDs {
		if !slices.Contains(had, id) || slices.Contains(pictures.IDs[:i], id) {
			return Post{}, fault.NotFound(words.FaultPictureMissing)
		}
	}
	if slices.Equal(had, pictures.IDs) {
		return p, nil
	}
	err = s.studio.Do(ctx, ActOn("calendar.arrange", p), func(q *db.Queries) error {
		return arrange(ctx, q, p, pictures.IDs)
	})
	if err != nil {
		return Post{}, err
	}
	return s.Post(ctx, pictures.Post)
}

func arrange(ctx context.Context, q *db.Queries, p Post, ids []string) error {
	for _, id := range pictureIDs(p) {
		var err error
		if place := slices.Index(ids, id); place < 0 {
			err = q.DeletePostMaterial(ctx, p.ID+"."+id)
		} else {
			err = q.PlacePostMaterial(ctx, db.PlacePostMaterialParams{ID: p.ID + "." + id, Position: int64(place)})
		}
		if err != nil {
			return fmt.Errorf("arrange picture %s of post %s: %w", id, p.ID, err)
		}
	}
	return nil
}

// addPictures keeps a post's pictures from the one at place from on.
func addPictures(ctx context.Context, q *db.Queries, p Post, from int) error {
	position, err := q.NextPicture(ctx, p.ID)
	if err != nil {
		return fmt.Errorf("pictures of post %s: %w", p.ID, err)
	}
	for i, picture := range p.Pictures[from:] {
		err := q.AddPostMaterial(ctx, db.AddPostMaterialParams{
			ID: p.ID + "." + picture.ID, ClientID: p.Client, PostID: p.ID, MaterialID: picture.ID,
			Position: position + int64(i),
		})
		if err != nil {
			return fmt.Errorf("put picture %s on post %s: %w", picture.ID, p.ID, err)
		}
	}
	return nil
}

func pictureIDs(p Post) []string {
	ids := make([]string, 0, len(p.Pictures))
	for _, picture := range p.Pictures {
		ids = append(ids, picture.ID)
	}
	return ids
}
