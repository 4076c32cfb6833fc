namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>forward</c> takes three arguments.</summary>
        public abstract class Module<T1, T2, T3, TResult> : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult?>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>A module without components.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without hooks: override this, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Computes the result, with the hooks before and after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3) => IsHooked ? CallHooked(input1, input2, input3) : forward(input1, input2, input3);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3)
            {
                CallBefore();
                foreach (var hook in PreHooks.ToArray())
                {
                    if (hook(this, input1, input2, input3) is { } changed)
                    {
                        (input1, input2, input3) = changed;
                    }
                }
                var result = forward(input1, input2, input3);
                foreach (var hook in PostHooks.ToArray())
                {
                    if (hook(this, input1, input2, input3, result) is { } changed)
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
