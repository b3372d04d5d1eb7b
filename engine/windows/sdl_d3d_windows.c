// SDL is built without Direct3D (engine/deps/config/sdl), but its table of functions names these three.
void *SDL_RenderGetD3D9Device_REAL(void *renderer);
void *SDL_RenderGetD3D11Device_REAL(void *renderer);
void *SDL_RenderGetD3D12Device_REAL(void *renderer);

void *SDL_RenderGetD3D9Device_REAL(void *renderer) { return (void)renderer, (void *)0; }
void *SDL_RenderGetD3D11Device_REAL(void *renderer)
{
    return (void)renderer, (void *)0;
}
void *SDL_RenderGetD3D12Device_REAL(void *renderer)
{
    return (void)renderer, (void *)0;
}
