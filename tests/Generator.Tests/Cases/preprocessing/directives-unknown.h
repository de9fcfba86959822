#
#nonsense here //~ UAPI1009
#"quoted" //~ UAPI1009
#line 12 "other.h"
# 1 "marker.h" 1
#ident "something"
#pragma whatever it is
#undef //~ UAPI1016
#undef 12 //~ UAPI1016
