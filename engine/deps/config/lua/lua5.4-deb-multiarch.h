// Debian's luaconf.h asks for it. Where modules would be searched: nowhere, as none can be loaded here.
#define DEB_HOST_MULTIARCH ""
