export namespace calendar {
	
	export interface Post {
	    id: string;
	    client: string;
	    title: string;
	    caption: string;
	    pillar: string;
	    objective: string;
	    milestone?: string;
	    state: string;
	    day: string;
	    time: string;
	    position: number;
	    channels: string[];
	    pictures: media.Picture[];
	}
	export interface Board {
	    posts: Post[];
	    backlog: Post[];
	}
	export interface Draft {
	    client: string;
	    title: string;
	    day: string;
	}
	export interface Edit {
	    id: string;
	    title: string;
	    caption: string;
	    pillar: string;
	    objective: string;
	    state: string;
	    time: string;
	    channels: string[];
	}
	export interface Move {
	    post: string;
	    day: string;
	    position: number;
	}
	export interface Pictures {
	    post: string;
	    ids: string[];
	}
	
	export interface Span {
	    client: string;
	    from: string;
	    to: string;
	}

}

export namespace document {
	
	export interface Answer {
	    id: string;
	    kind: string;
	    of: string;
	    text: string;
	    there: string;
	    adds: boolean;
	    known: boolean;
	    note: string;
	    trouble?: fault.Fault;
	}
	export interface Before {
	    name: string;
	    day: string;
	}
	export interface PartChoice {
	    name: string;
	    on: boolean;
	}
	export interface Choice {
	    client: string;
	    kind: string;
	    language: string;
	    page: string;
	    cover: number;
	    parts: PartChoice[];
	    letter: string;
	}
	export interface Exported {
	    id: string;
	    client: string;
	    kind: string;
	    from: string;
	    to: string;
	    language: string;
	    name: string;
	    internal: boolean;
	    sha256: string;
	    bytes: number;
	    pages: number;
	    version?: number;
	    at: number;
	}
	export interface Extent {
	    name: string;
	    first: number;
	    pages: number;
	}
	export interface Leaf {
	    heading: string;
	    width: number;
	    height: number;
	}
	export interface Offer {
	    choice: Choice;
	    covers: string[];
	    usual: number;
	}
	
	export interface Request {
	    kind: string;
	    client: string;
	    from: string;
	    to: string;
	    language: string;
	    page: string;
	    cover: number;
	    parts: string[];
	    letter: string;
	}
	export interface Returned {
	    name: string;
	    answers: Answer[];
	    missing: string[];
	    before?: Before;
	}

}

export namespace dossier {
	
	export interface Ahead {
	    channel: string;
	    posts: number;
	    next: string;
	}
	export interface Approval {
	    stakeholder: string;
	    what: string;
	    standIn: string;
	}
	export interface Audit {
	    id: string;
	    state: string;
	    access: string;
	    verdict: string;
	}
	export interface Evidence {
	    id: string;
	    of: string;
	    record: string;
	    claim: string;
	    source: string;
	    material: string;
	    materialName: string;
	    materialExpiry: string;
	    day: string;
	    confidence: string;
	    goodUntil: string;
	}
	export interface HashtagSet {
	    id: string;
	    name: string;
	    tags: string;
	}
	export interface Typeface {
	    id: string;
	    name: string;
	    usedFor: string;
	}
	export interface Swatch {
	    id: string;
	    name: string;
	    colour: string;
	}
	export interface BrandWord {
	    id: string;
	    kind: string;
	    text: string;
	    instead: string;
	}
	export interface Proof {
	    id: string;
	    text: string;
	}
	export interface Value {
	    id: string;
	    text: string;
	}
	export interface Voice {
	    funny?: number;
	    casual?: number;
	    irreverent?: number;
	    enthusiastic?: number;
	}
	export interface Brand {
	    client: string;
	    monogram: string;
	    colour: string;
	    promise: string;
	    voice: Voice;
	    logo?: media.Picture;
	    logoSpace?: number;
	    values: Value[];
	    proofs: Proof[];
	    words: BrandWord[];
	    swatches: Swatch[];
	    typefaces: Typeface[];
	    hashtagSets: HashtagSet[];
	    evidence: Evidence[];
	}
	
	export interface Retelling {
	    post: string;
	    milestone: string;
	    title: string;
	    state: string;
	    day: string;
	}
	export interface Milestone {
	    id: string;
	    date: string;
	    event: string;
	    meaning: string;
	}
	export interface Product {
	    id: string;
	    kind: string;
	    name: string;
	    about: string;
	    season: number;
	    margin: string;
	}
	export interface Business {
	    client: string;
	    does: string;
	    earns: string;
	    products: Product[];
	    milestones: Milestone[];
	    retellings: Retelling[];
	}
	export interface Channels {
	    audits: Audit[];
	    ahead: Ahead[];
	}
	export interface Client {
	    id: string;
	    name: string;
	    sector: string;
	    place: string;
	    since: string;
	    language: string;
	    timeZone: string;
	    archived: boolean;
	    monogram: string;
	    colour: string;
	    logo?: media.Picture;
	    promise: string;
	}
	export interface Competitor {
	    id: string;
	    name: string;
	    about: string;
	}
	export interface Newest {
	    id: string;
	    competitor: string;
	    day: string;
	    topic: string;
	    text: string;
	    value?: number;
	    older: number;
	}
	export interface Profile {
	    id: string;
	    competitor: string;
	    platform: string;
	    profile: string;
	}
	export interface Competitors {
	    client: string;
	    competitors: Competitor[];
	    profiles: Profile[];
	    newest: Newest[];
	}
	export interface Contact {
	    id: string;
	    stakeholder: string;
	    day: string;
	    outcome: string;
	}
	
	export interface Finding {
	    id: string;
	    kind: string;
	    text: string;
	    objective: string;
	    because: string;
	}
	export interface FindingMove {
	    id: string;
	    kind: string;
	    before: string;
	}
	export interface Findings {
	    findings: Finding[];
	    evidence: Evidence[];
	}
	
	export interface Influence {
	    from: string;
	    to: string;
	    strength: number;
	}
	export interface Introduction {
	    name: string;
	    sector: string;
	    place: string;
	    since: string;
	    language: string;
	    timeZone: string;
	    monogram: string;
	    colour: string;
	}
	export interface Note {
	    id: string;
	    title: string;
	    text: string;
	}
	export interface Market {
	    client: string;
	    notes: Note[];
	    evidence: Evidence[];
	}
	export interface MaterialName {
	    id: string;
	    name: string;
	    expiry: string;
	}
	
	
	
	export interface Observation {
	    id: string;
	    competitor: string;
	    day: string;
	    topic: string;
	    text: string;
	    value?: number;
	}
	export interface Observed {
	    competitor: string;
	    observations: Observation[];
	}
	export interface Place {
	    stakeholder: string;
	    influence?: number;
	    interest?: number;
	    step: boolean;
	}
	
	
	
	export interface Removed {
	    id: string;
	    name: string;
	    client: string;
	    clientName: string;
	}
	
	export interface Stakeholder {
	    id: string;
	    name: string;
	    organisation: string;
	    role: string;
	    inside: boolean;
	    referent: boolean;
	    influence?: number;
	    interest?: number;
	    attitude: string;
	    attitudeWanted: string;
	    cares: string;
	    involve: string;
	    contacts: string;
	    nextContact: string;
	}
	export interface Sphere {
	    stakeholders: Stakeholder[];
	    influences: Influence[];
	    approvals: Approval[];
	}
	
	
	
	

}

export namespace fault {
	
	export interface Fault {
	    kind: string;
	    code: string;
	    values: Record<string, string>;
	}

}

export namespace main {
	
	export interface Refusal {
	    name: string;
	    fault: fault.Fault;
	}
	export interface Added {
	    pictures: media.Picture[];
	    refused: Refusal[];
	}
	export interface Recent {
	    name: string;
	    path: string;
	    sample: boolean;
	}
	export interface Desk {
	    open: boolean;
	    name: string;
	    path: string;
	    sample: boolean;
	    recents: Recent[];
	    undo?: studio.Step;
	    redo?: studio.Step;
	    trouble?: fault.Fault;
	    headless: boolean;
	    platform: string;
	    version: string;
	    language: string;
	    languageChoice: string;
	    theme: string;
	    timeZone: string;
	    today: string;
	}
	export interface Preview {
	    url: string;
	    name: string;
	    parts: document.Extent[];
	    leaves: document.Leaf[];
	    missing: string[];
	    unread: string[];
	}
	
	
	export interface Saved {
	    path: string;
	    name: string;
	    pages: number;
	    missing: string[];
	    unread: string[];
	    cancelled: boolean;
	    url: string;
	}
	export interface Target {
	    kind: string;
	    id: string;
	}

}

export namespace media {
	
	export interface Material {
	    id: string;
	    client: string;
	    sha256: string;
	    name: string;
	    mime: string;
	    kind: string;
	    bytes: number;
	    width: number;
	    height: number;
	    alt: string;
	    focalX?: number;
	    focalY?: number;
	    source: string;
	    licence: string;
	    consent: string;
	    expiry: string;
	    tags: string[];
	    uses: number;
	    at: number;
	}
	export interface Picture {
	    id: string;
	    sha256: string;
	    name: string;
	    alt: string;
	    width: number;
	    height: number;
	    focalX?: number;
	    focalY?: number;
	    expiry: string;
	}
	export interface Use {
	    kind: string;
	    id: string;
	    title: string;
	    day: string;
	}

}

export namespace numbers {
	
	export interface Measure {
	    id: string;
	    channel: string;
	    metric: string;
	    unit: string;
	    day: string;
	    value?: number;
	}

}

export namespace overview {
	
	export interface Gap {
	    code: string;
	    values: Record<string, string>;
	    area: string;
	    kind: string;
	    id: string;
	    part: string;
	    field: string;
	}
	export interface Hit {
	    kind: string;
	    place: string;
	    id: string;
	    part: string;
	    field: string;
	    client: string;
	    clientName: string;
	    title: string;
	    detail: string;
	    day: string;
	    value?: number;
	    unit: string;
	}
	export interface Missing {
	    gaps: Gap[];
	    more: Record<string, number>;
	    records: Record<string, number>;
	}
	export interface Named {
	    id: string;
	    name: string;
	    client: string;
	}
	export interface Namings {
	    texts: number;
	    documents: number;
	}

}

export namespace owner {
	
	export interface Owner {
	    name: string;
	    role: string;
	    email: string;
	    phone: string;
	    website: string;
	    address: string;
	    colour: string;
	    accent: string;
	    logo?: media.Picture;
	}

}

export namespace strategy {
	
	export interface Need {
	    id: string;
	    kind: string;
	    text: string;
	    weight: number;
	}
	export interface Audience {
	    id: string;
	    name: string;
	    who: string;
	    place: string;
	    role: string;
	    words: string;
	    needs: Need[];
	}
	export interface Channel {
	    id: string;
	    platform: string;
	    profile: string;
	    mission: string;
	    weekFrom?: number;
	    weekTo?: number;
	    audiences: string[];
	}
	export interface KPI {
	    id: string;
	    objective: string;
	    metric: string;
	    unit: string;
	    direction: string;
	    baseline?: number;
	    baselineDay: string;
	    target?: number;
	    due: string;
	}
	export interface Pillar {
	    id: string;
	    name: string;
	    promise: string;
	    hue: number;
	    share?: number;
	    objectives: string[];
	    audiences: string[];
	}
	export interface Objective {
	    id: string;
	    level: string;
	    statement: string;
	    effect: string;
	}
	export interface Letter {
	    client: string;
	    name: string;
	    sector: string;
	    place: string;
	    since: string;
	    promise: string;
	    objective: Objective;
	    kpi: KPI;
	    audience: Audience;
	    pillars: Pillar[];
	    channels: Channel[];
	}
	export interface Link {
	    client: string;
	    kind: string;
	    from: string;
	    to: string;
	    linked: boolean;
	}
	
	
	
	export interface Strategy {
	    client: string;
	    promise: string;
	    objectives: Objective[];
	    kpis: KPI[];
	    audiences: Audience[];
	    pillars: Pillar[];
	    channels: Channel[];
	}

}

export namespace studio {
	
	export interface Step {
	    act: string;
	    name: string;
	    detail: Record<string, string>;
	    client: string;
	    clientName: string;
	    tables: string[];
	    at: number;
	}

}

