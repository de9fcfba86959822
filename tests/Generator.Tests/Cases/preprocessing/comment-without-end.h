int before;
/* this comment never ends //~ UAPI1001
int after;
