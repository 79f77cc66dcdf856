package gazetteer

// Kin reports whether a noun in the singular and in small letters tells who somebody is by whose kin they are:
// "daughter", "fiancé", "stepson".
func Kin(noun string) bool { return kin[noun] }

var kin = wordSet("ancestor aunt boyfriend brother child cousin dad daughter descendant ex-husband ex-wife father fiance fiancé fiancee fiancée girlfriend grandchild granddaughter " +
	"grandfather grandmother grandparent grandson half-brother half-sister husband mom mother mum nephew niece parent sibling sister son spouse stepbrother stepdaughter stepfather " +
	"stepmother stepsister stepson twin uncle widow widower wife brother-in-law daughter-in-law father-in-law mother-in-law sister-in-law son-in-law")
