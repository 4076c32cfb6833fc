namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that calls functions of the reader's before and after its <c>forward</c>.</summary>
        /// <typeparam name="TPreHook">A function that sees, and may replace, the arguments.</typeparam>
        /// <typeparam name="TPostHook">A function that sees the arguments and may replace the result.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private readonly List<HookRemover> _removers = [];

            private protected readonly List<TPreHook> PreHooks = [];
            private protected readonly List<TPostHook> PostHooks = [];
            private protected readonly List<Action<Module>> ModulePreHooks = [];
            private protected readonly List<Action<Module>> ModulePostHooks = [];

            /// <summary>A module without components.</summary>
            protected HookableModule(string name) : base(name)
            {
            }

            /// <summary>Calls a function after each <c>forward</c>; where it returns something, that is the result.</summary>
            /// <returns>What takes the hook out again.</returns>
            public HookRemover register_forward_hook(TPostHook hook) => Add(PostHooks, hook);

            /// <summary>Calls a function before each <c>forward</c>; where it returns something, those are the arguments.</summary>
            /// <returns>What takes the hook out again.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(PreHooks, hook);

            /// <summary>Calls a function after each <c>forward</c>.</summary>
            /// <returns>What takes the hook out again.</returns>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(ModulePostHooks, hook);

            /// <summary>Calls a function before each <c>forward</c>.</summary>
            /// <returns>What takes the hook out again.</returns>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(ModulePreHooks, hook);

            // A call without hooks is one virtual call and this test; a disposed module takes the long way, and ends there.
            private protected bool IsHooked => _removers.Count != 0 || IsDisposed;

            private HookRemover Add<THook>(List<THook> hooks, THook hook)
            {
                ArgumentNullException.ThrowIfNull(hook);
                hooks.Add(hook);
                var remover = new HookRemover();
                remover.Removal = () =>
                {
                    hooks.Remove(hook);
                    _removers.Remove(remover);
                };
                _removers.Add(remover);
                return remover;
            }

            private protected void CallBefore()
            {
                CheckNotDisposed();
                foreach (var hook in ModulePreHooks.ToArray())
                {
                    hook(this);
                }
            }

            private protected void CallAfter()
            {
                foreach (var hook in ModulePostHooks.ToArray())
                {
                    hook(this);
                }
            }

            /// <summary>Takes a hook out again.</summary>
            public class HookRemover
            {
                internal HookRemover()
                {
                }

                internal Action? Removal { get; set; }

                /// <summary>Takes the hook out; a second call does nothing.</summary>
                public void remove()
                {
                    Removal?.Invoke();
                    Removal = null;
                }
            }
        }
    }
}
