#pragma pack(push, 1)
#pragma scalar_storage_order big-endian //~ UAPI1018
#pragma ms_struct on //~ UAPI1018
_Pragma("scalar_storage_order little-endian") //~ UAPI1018
_Pragma(no string) //~ UAPI1016
#pragma options align=power
