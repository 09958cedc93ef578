/* Some systems build libxml2 with ICU, whose C types are defined otherwise in the ICU that comes with Swift, and no
   program can see both. ICU only shows at the end of a struct that Feedkiln never looks into. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
