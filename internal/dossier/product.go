package dossier

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Product is what a client sells: Kind is product or service. Season has a bit
// for each month in which it sells, January the lowest, and is 0 where nothing
// was said; Margin is low, middle, high or empty.
type Product struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Name   string `json:"name"`
	About  string `json:"about"`
	Season int    `json:"season"`
	Margin string `json:"margin"`
}

// WriteProduct adds a product or service to what a client sells, or changes one.
func (s *Service) WriteProduct(ctx context.Context, client string, p Product) (Product, error) {
	return write(ctx, s, products, client, p)
}

var products = shelve(kind[Product]{
	name:  "product",
	gone:  words.FaultProductMissing,
	id:    func(p *Product) *string { return &p.ID },
	title: func(p Product) string { return p.Name },
	check: checkedProduct,
	get: func(ctx context.Context, q *db.Queries, id string) (Product, string, error) {
		row, err := q.ProductByID(ctx, id)
		return fromProduct(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, p Product) error {
		return q.PutProduct(ctx, db.PutProductParams{
			ID: p.ID, ClientID: client, Kind: p.Kind, Name: p.Name, About: p.About, Season: int64(p.Season), Margin: p.Margin,
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteProduct(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceProduct(ctx, db.PlaceProductParams{ID: id, Position: position})
	},
})

// wholeYear is the season of what sells in every month.
const wholeYear = 1<<12 - 1

func checkedProduct(p Product) (Product, error) {
	if err := checkLines(&p.Name); err != nil {
		return p, err
	}
	if p.Name == "" {
		return p, fault.Invalid(words.FaultProductEmpty)
	}
	if err := checkTexts(&p.About); err != nil {
		return p, err
	}
	if err := checkChoice(p.Kind, "product", "service"); err != nil {
		return p, err
	}
	if p.Season < 0 || p.Season > wholeYear {
		return p, fault.Invalid(words.FaultNumberInvalid)
	}
	return p, checkDegree(p.Margin)
}

func fromProduct(row db.Product) Product {
	return Product{
		ID: row.ID, Kind: row.Kind, Name: row.Name, About: row.About, Season: int(row.Season), Margin: row.Margin,
	}
}
