package media

// ExplainKeeping is how what went wrong with a file that came is told.
var ExplainKeeping = explainKeeping
