namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>forward</c> takes one argument.</summary>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T?>, Func<Module<T, TResult>, T, TResult, TResult?>>, IModule<T, TResult>
        {
            /// <summary>A module without components.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without hooks: override this, use <c>call</c>.</summary>
            public abstract TResult forward(T input);

            /// <summary>Computes the result, with the hooks before and after.</summary>
            public TResult call(T input) => IsHooked ? CallHooked(input, forward) : forward(input);

            // With the hooks around another computation than forward.
            private protected TResult CallHooked(T input, Func<T, TResult> compute)
            {
                CallBefore();
                foreach (var hook in PreHooks.ToArray())
                {
                    if (hook(this, input) is { } changed)
                    {
                        input = changed;
                    }
                }
                var result = compute(input);
                foreach (var hook in PostHooks.ToArray())
                {
                    if (hook(this, input, result) is { } changed)
                    {
                        result = changed;
                    }
                }
                CallAfter();
                return result;
            }
        }
    }
}
