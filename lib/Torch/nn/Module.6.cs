namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>forward</c> takes six arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>, Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult?>>, IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>A module without components.</summary>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without hooks: override this, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>Computes the result, with the hooks before and after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) => IsHooked ? CallHooked(input1, input2, input3, input4, input5, input6) : forward(input1, input2, input3, input4, input5, input6);

            private TResult CallHooked(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                CallBefore();
                foreach (var hook in PreHooks.ToArray())
                {
                    if (hook(this, input1, input2, input3, input4, input5, input6) is { } changed)
                    {
                        (input1, input2, input3, input4, input5, input6) = changed;
                    }
                }
                var result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in PostHooks.ToArray())
                {
                    if (hook(this, input1, input2, input3, input4, input5, input6, result) is { } changed)
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
