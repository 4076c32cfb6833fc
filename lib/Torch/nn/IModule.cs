namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What can be called with one argument.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T input1);
        }

        /// <summary>What can be called with two arguments.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>What can be called with three arguments.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>What can be called with four arguments.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>What can be called with five arguments.</summary>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>What can be called with six arguments.</summary>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>Computes the result, with the hooks before and after.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }
    }
}
