using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Puts elements of a given value around the last dimension.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad1d ConstantPad1d(long padding, double value) => new(value, padding, padding);

        /// <summary>Puts elements of a given value around the last dimension.</summary>
        /// <param name="padding">How many elements: left, right.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2);

        /// <summary>Puts elements of a given value around the last two dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad2d ConstantPad2d(long padding, double value) => new(value, padding, padding, padding, padding);

        /// <summary>Puts elements of a given value around the last two dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts elements of a given value around the last three dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad3d ConstantPad3d(long padding, double value) => new(value, padding, padding, padding, padding, padding, padding);

        /// <summary>Puts elements of a given value around the last three dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom, front, back.</param>
        /// <param name="value">What is put.</param>
        public static ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last dimension.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReflectionPad1d ReflectionPad1d(long padding) => new(padding, padding);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last dimension.</summary>
        /// <param name="padding">How many elements: left, right.</param>
        public static ReflectionPad1d ReflectionPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last two dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last two dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom.</param>
        public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last three dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReflectionPad3d ReflectionPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>Puts the elements inside mirrored at the edges, which are not repeated around the last three dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom, front, back.</param>
        public static ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts the edges' elements over and over around the last dimension.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReplicationPad1d ReplicationPad1d(long padding) => new(padding, padding);

        /// <summary>Puts the edges' elements over and over around the last dimension.</summary>
        /// <param name="padding">How many elements: left, right.</param>
        public static ReplicationPad1d ReplicationPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Puts the edges' elements over and over around the last two dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReplicationPad2d ReplicationPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts the edges' elements over and over around the last two dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom.</param>
        public static ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Puts the edges' elements over and over around the last three dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ReplicationPad3d ReplicationPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>Puts the edges' elements over and over around the last three dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom, front, back.</param>
        public static ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Puts zeros around the last two dimensions.</summary>
        /// <param name="padding">How many elements, on each side.</param>
        public static ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Puts zeros around the last two dimensions.</summary>
        /// <param name="padding">How many elements: left, right, top, bottom.</param>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
    }
}
