// SDL's own configuration of the system, without renderers, OpenGL and Vulkan: we paint on a window's surface.
#ifndef QANTAR_SDL_CONFIG_H
#define QANTAR_SDL_CONFIG_H

#include_next "SDL_config.h"

#undef SDL_VIDEO_RENDER_D3D
#undef SDL_VIDEO_RENDER_D3D11
#undef SDL_VIDEO_RENDER_D3D12
#undef SDL_VIDEO_RENDER_OGL
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_VIDEO_OPENGL
#undef SDL_VIDEO_OPENGL_WGL
#undef SDL_VIDEO_OPENGL_ES2
#undef SDL_VIDEO_OPENGL_EGL
#undef SDL_VIDEO_VULKAN
// Debian's mingw-w64 has no windows.gaming.input.h.
#undef SDL_JOYSTICK_WGI
#undef SDL_JOYSTICK_RAWINPUT

#endif
