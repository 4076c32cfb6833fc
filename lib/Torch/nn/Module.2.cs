namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>forward</c> takes two arguments.</summary>
        public abstract class Module<T1, T2, TResult> : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult?>>, IModule<T1, T2, TResult>
        {
            /// <summary>A module without components.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without hooks: override this, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the result, with the hooks before and after.</summary>
            public TResult call(T1 input1, T2 input2) => IsHooked ? CallHooked(input1, input2) : forward(input1, input2);

            private TResult CallHooked(T1 input1, T2 input2)
            {
                CallBefore();
                foreach (var hook in PreHooks.ToArray())
                {
                    if (hook(this, input1, input2) is { } changed)
                    {
                        (input1, input2) = changed;
                    }
                }
                var result = forward(input1, input2);
                foreach (var hook in PostHooks.ToArray())
                {
                    if (hook(this, input1, input2, result) is { } changed)
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
