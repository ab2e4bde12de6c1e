package document

import (
	"context"
	"slices"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/words"
)

// study is what a dossier says beside what every paper does.
type study struct {
	business  dossier.Business
	market    dossier.Market
	rivals    dossier.Competitors
	sphere    dossier.Sphere
	identity  dossier.Brand
	findings  dossier.Findings
	audit     dossier.Channels
	measures  []numbers.Measure
	materials []media.Material
}

var dossierGenre = genre{
	kind: "dossier", parts: dossierParts, flows: true, title: words.PaperTitleDossier, empty: words.FaultDossierEmpty, gather: gatherStudy,
	of: func(l *layout) string {
		return l.words.Say(words.DocumentDossierOf, "client", l.client.Name, "day", l.date(l.made))
	},
	file: func(l *layout) string { return l.words.Say(words.DocumentDossierFile, "day", string(l.made)) },
}

// dossierParts are those that a dossier can have, in their usual order.
var dossierParts = []part{
	{name: "cover", headings: (*layout).coverHeading, lay: (*layout).coverPage},
	{name: "contents", headings: (*layout).contentsHeading, lay: (*layout).contentsPage},
	{name: "business", headings: (*layout).businessHeading, lay: (*layout).businessPages},
	{name: "market", headings: (*layout).marketHeading, lay: (*layout).marketPages},
	{name: "competitors", headings: (*layout).competitorsHeading, lay: (*layout).competitorsPages},
	{name: "people", headings: (*layout).peopleHeading, lay: (*layout).peoplePages},
	{name: "sphere", headings: (*layout).sphereHeading, lay: (*layout).spherePages, private: true},
	{name: "notes", headings: (*layout).notesHeading, lay: (*layout).notesPages, private: true},
	{name: "audiences", headings: (*layout).audiencesHeading, lay: (*layout).audiencesPages},
	{name: "brand", headings: (*layout).brandHeading, lay: (*layout).brandPages},
	{name: "channels", headings: (*layout).channelsHeading, lay: (*layout).channelsPages},
	{name: "findings", headings: (*layout).findingsHeading, lay: (*layout).findingsPages},
	{name: "materials", headings: (*layout).materialsHeading, lay: (*layout).materialsPages},
	{name: "sources", headings: (*layout).sourcesHeading, lay: (*layout).sourcesPages},
}

// gatherStudy gathers all that is known of a client.
func gatherStudy(ctx context.Context, s *Studio, _ *design, m *matter) error {
	m.busy[m.made] = 2
	client := m.client.ID
	read := []func() error{
		func() (err error) { m.business, err = s.Dossier.Business(ctx, client); return err },
		func() (err error) { m.market, err = s.Dossier.Market(ctx, client); return err },
		func() (err error) { m.rivals, err = s.Dossier.Competitors(ctx, client); return err },
		func() (err error) { m.sphere, err = s.Dossier.Sphere(ctx, client); return err },
		func() (err error) { m.identity, err = s.Dossier.Brand(ctx, client); return err },
		func() (err error) { m.findings, err = s.Dossier.Findings(ctx, client); return err },
		func() (err error) { m.audit, err = s.Dossier.Channels(ctx, client); return err },
		func() (err error) { m.measures, err = s.Numbers.Measures(ctx, client); return err },
		func() (err error) { m.materials, err = s.Media.Materials(ctx, client); return err },
	}
	for _, one := range read {
		if err := one(); err != nil {
			return err
		}
	}
	for _, material := range slices.Backward(m.materials) {
		if material.Kind == "picture" && !lapsed(material.Expiry, m.made) {
			m.pictures = append(m.pictures, material.Picture())
		}
	}
	return nil
}
