package document

// Address is where the first address of a text stands that is opened from a paper.
var Address = address
